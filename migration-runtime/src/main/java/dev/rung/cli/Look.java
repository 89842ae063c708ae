package dev.rung.cli;

/**
 * How text is laid out for its reader.
 *
 * @param width in columns
 * @param colors whether tones become colours
 * @param symbols the signs that the reader's encoding has
 */
record Look(int width, boolean colors, Symbols symbols) {

  String paint(Tone tone, String text) {
    return colors ? tone.ansi(text) : text;
  }

  /** The text cut to a number of columns, the cut marked. */
  String cut(String text, int columns) {
    return Text.cut(text, columns, symbols.ellipsis());
  }
}
