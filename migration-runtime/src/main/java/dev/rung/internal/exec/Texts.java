package dev.rung.internal.exec;

import dev.rung.internal.sql.Passwords;

/** Foreign text on its way into a problem. */
final class Texts {
  private static final int LONGEST_LINE = 400;

  private Texts() {}

  /**
   * One line without needless white space, cut when it is very long. A password in SQL is masked,
   * since problems are printed, and kept in the journal.
   */
  static String oneLine(String text) {
    String line = Passwords.mask(text).strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "...";
  }
}
