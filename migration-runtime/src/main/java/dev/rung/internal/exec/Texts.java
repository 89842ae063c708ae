package dev.rung.internal.exec;

import java.util.regex.Pattern;

/** Foreign text on its way into a problem. */
final class Texts {
  private static final int LONGEST_LINE = 400;

  /** As in {@code create role shop password 'secret'}; the end may be missing. */
  private static final Pattern PASSWORD =
      Pattern.compile("(\\bpassword\\b\\s*=?\\s*)e?'(?:[^']|'')*+'?", Pattern.CASE_INSENSITIVE);

  private Texts() {}

  /**
   * One line without needless white space, cut when it is very long. A password in SQL is masked,
   * since problems are printed, and kept in the journal.
   */
  static String oneLine(String text) {
    String masked = PASSWORD.matcher(text).replaceAll("$1'***'");
    String line = masked.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "...";
  }
}
