package dev.rung.cli;

/** What a piece of text wants to say by its colour. */
enum Tone {
  /** No colour. */
  PLAIN(""),
  /** All is well. */
  GOOD("32"),
  /** Worth a look. */
  ATTENTION("33"),
  /** Wrong. */
  BAD("31"),
  /** Less important than the rest. */
  FAINT("2"),
  /** A heading. */
  STRONG("1");

  private final String sgr;

  Tone(String sgr) {
    this.sgr = sgr;
  }

  /** The text between the terminal's sequences for this tone. */
  String ansi(String text) {
    return sgr.isEmpty() || text.isEmpty() ? text : "\u001b[" + sgr + "m" + text + "\u001b[0m";
  }
}
