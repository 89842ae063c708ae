package dev.rung.cli;

/**
 * How text is laid out for its reader.
 *
 * @param width in columns
 * @param screen whether a person's terminal shows it; what goes into a file or a pipe is not
 *     wrapped
 * @param colors whether tones become colours
 * @param symbols the signs that the reader's encoding has
 */
record Look(int width, boolean screen, boolean colors, Symbols symbols) {

  String paint(Tone tone, String text) {
    return colors ? tone.ansi(text) : text;
  }

  /** A sentence, its words wrapped where a terminal would break them anywhere. */
  String wrap(String text, int column, int indent) {
    return screen ? Text.wrap(text, column, indent, width) : text;
  }

  /** The same, but nothing is wrapped. */
  Look whole() {
    return new Look(width, false, colors, symbols);
  }

  /** The text cut to a number of columns, the cut marked. */
  String cut(String text, int columns) {
    return Text.cut(text, columns, symbols.ellipsis());
  }
}
