package dev.rung.cli;

/** Fits foreign text into lines. */
final class Text {
  private Text() {}

  /**
   * The text with everything visible that would steer a terminal: control characters, line breaks
   * and changes of the writing direction, shown as {@code \}{@code u001b}.
   */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (steers(text.charAt(i))) {
        return cleaned(text, i);
      }
    }
    return text;
  }

  private static String cleaned(String text, int from) {
    StringBuilder clean = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (steers(c)) {
        escape(clean, c);
      } else {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  /** Appends a backslash, {@code u} and four hexadecimal digits. */
  static void escape(StringBuilder out, char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.forDigit(c >> shift & 0xf, 16));
    }
  }

  private static boolean steers(char c) {
    return Character.isISOControl(c)
        || isIn(c, '\u2028', '\u202e')
        || isIn(c, '\u2066', '\u2069')
        || c == '\u200e'
        || c == '\u200f';
  }

  /** How many columns a clean text takes. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      width += columns(c);
      i += Character.charCount(c);
    }
    return width;
  }

  /** The text, cut at the end and marked so where it takes more columns than there are. */
  static String cut(String text, int columns, String ellipsis) {
    if (width(text) <= columns) {
      return text;
    }
    int end = 0;
    int left = columns - width(ellipsis);
    while (end < text.length()) {
      int c = text.codePointAt(end);
      left -= columns(c);
      if (left < 0) {
        break;
      }
      end += Character.charCount(c);
    }
    return text.substring(0, end).stripTrailing() + ellipsis;
  }

  /**
   * The text with line breaks between words, so that no line is wider than there is room; a word
   * alone may be.
   *
   * @param column where the text starts
   * @param indent where its further lines start
   */
  static String wrap(String text, int column, int indent, int width) {
    if (column + width(text) <= width) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int at = column;
    int from = 0;
    while (from < text.length()) {
      int space = text.indexOf(' ', from + 1);
      int end = space < 0 ? text.length() : space;
      String word = text.substring(from, end);
      if (at + width(word) > width && from > 0) {
        out.append('\n').append(spaces(indent));
        word = word.stripLeading();
        at = indent;
      }
      out.append(word);
      at += width(word);
      from = end;
    }
    return out.toString();
  }

  static String padRight(String text, int columns) {
    return text + spaces(columns - width(text));
  }

  static String padLeft(String text, int columns) {
    return spaces(columns - width(text)) + text;
  }

  static String spaces(int count) {
    return " ".repeat(Math.max(0, count));
  }

  private static boolean isIn(int c, int first, int last) {
    return c >= first && c <= last;
  }

  private static int columns(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /** East Asian wide characters and the pictures, which terminals draw over two columns. */
  private static boolean isWide(int c) {
    return isIn(c, 0x1100, 0x115f)
        || isIn(c, 0x2e80, 0xa4cf)
        || isIn(c, 0xac00, 0xd7a3)
        || isIn(c, 0xf900, 0xfaff)
        || isIn(c, 0xfe30, 0xfe6f)
        || isIn(c, 0xff00, 0xff60)
        || isIn(c, 0xffe0, 0xffe6)
        || isIn(c, 0x1f300, 0x1faff)
        || isIn(c, 0x20000, 0x3fffd);
  }
}
