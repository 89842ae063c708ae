package dev.rung.migration.internal.graph;

import java.util.List;

/** Pieces that the rules' messages have in common. */
final class Text {
  private Text() {}

  /** Fills up with blanks. */
  static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  /** The length of the longest. */
  static int width(List<String> texts) {
    int width = 0;
    for (String text : texts) {
      width = Math.max(width, text.length());
    }
    return width;
  }
}
