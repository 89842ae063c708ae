package dev.rung.internal.checksum;

/**
 * Writes foreign text so that nothing in it can be taken for the form's own marks: control
 * characters, what is beyond ASCII, quotes and backslashes become escapes.
 */
final class Quote {
  private static final int FIRST_PRINTABLE = 32;
  private static final int LAST_PRINTABLE = 126;
  private static final boolean[] PLAIN_IN_STRINGS = allBut("\"\\");
  private static final boolean[] PLAIN_IN_NAMES = allBut("\"\\ {}(),=:");

  private Quote() {}

  /** A string literal, in quotes. */
  static String string(String value) {
    return '"' + escaped(value, PLAIN_IN_STRINGS) + '"';
  }

  /** A name; those that Java's grammar allows stay as they are, but for letters beyond ASCII. */
  static String name(String value) {
    return escaped(value, PLAIN_IN_NAMES);
  }

  private static boolean[] allBut(String marks) {
    boolean[] plain = new boolean[LAST_PRINTABLE + 1];
    for (int c = FIRST_PRINTABLE; c <= LAST_PRINTABLE; c++) {
      plain[c] = marks.indexOf(c) < 0;
    }
    return plain;
  }

  private static String escaped(String value, boolean[] isPlain) {
    StringBuilder text = null;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean plain = c < isPlain.length && isPlain[c];
      if (plain && text == null) {
        continue;
      }
      if (text == null) {
        text = new StringBuilder(value.length() + 16).append(value, 0, i);
      }
      if (plain) {
        text.append(c);
      } else {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          text.append(Character.forDigit(c >>> shift & 0xf, 16));
        }
      }
    }
    return text == null ? value : text.toString();
  }
}
