package dev.rung.internal.checksum.diff;

import java.util.function.UnaryOperator;

/** Tells literals and single words, without the secrets that a text may have. */
final class Literals {
  /** Of longer texts only what is around the difference is told. */
  private static final int LONGEST = 72;

  private static final int BEFORE_DIFFERENCE = 24;
  private static final int BRIEF = 40;
  private static final int FIRST_PRINTABLE = 32;
  private static final int LAST_PRINTABLE = 126;

  private final UnaryOperator<String> mask;

  /**
   * Tells them.
   *
   * @param mask hides the secrets in a text
   */
  Literals(UnaryOperator<String> mask) {
    this.mask = mask;
  }

  /** One literal that was replaced by another, or a name by another. */
  String became(String from, String to) {
    boolean literals = Unit.leaf(from).isLiteral() && Unit.leaf(to).isLiteral();
    String before = shown(from);
    String after = shown(to);
    if (before.equals(after) && literals && !isString(from)) {
      return "literal " + kind(from) + before + " became " + kind(to) + after;
    } else if (before.equals(after)) {
      return isString(from)
          ? "a password in " + cut(before, 0, LONGEST) + " changed"
          : from.indexOf('{') < 0 && !from.equals(to)
              ? from + " became " + to
              : before + " changed";
    }
    boolean cut = Math.max(before.length(), after.length()) > LONGEST && isString(from);
    int start = cut ? Math.max(0, firstDifference(before, after) - BEFORE_DIFFERENCE) : 0;
    int length = cut ? LONGEST : Integer.MAX_VALUE;
    return (literals ? "literal " : "")
        + cut(before, start, length)
        + " became "
        + cut(after, start, length);
  }

  private static String kind(String number) {
    return switch (number.charAt(0)) {
      case 'I' -> "int ";
      case 'J' -> "long ";
      case 'F' -> "float ";
      case 'D' -> "double ";
      default -> "";
    };
  }

  private static int firstDifference(String some, String other) {
    int at = 0;
    while (at < some.length() && at < other.length() && some.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  /** A text in its quotes, of which a part is enough. */
  private static String cut(String quoted, int from, int length) {
    int end = Math.min(quoted.length(), length > quoted.length() ? quoted.length() : from + length);
    boolean whole = from == 0 && end == quoted.length();
    if (whole) {
      return quoted;
    }
    String part = quoted.substring(Math.min(from, end), end);
    return (from == 0 ? "" : "\"...") + part + (end == quoted.length() ? "" : "...\"");
  }

  /** A literal as part of something longer. */
  String brief(String token) {
    String shown = shown(token);
    return isString(token) ? cut(shown, 0, BRIEF) : shown;
  }

  /** A literal, a value of an annotation, or a name. */
  String shown(String token) {
    if (token.startsWith("\"")) {
      String text = string(token);
      return text.substring(1, text.length() - 1);
    } else if (isString(token)) {
      return string(token.substring(1));
    } else if (!Unit.leaf(token).isLiteral()) {
      return FormWords.name(token);
    }
    if ("'tf".indexOf(token.charAt(0)) >= 0) { // a character, a truth value
      return token;
    }
    int bits = token.indexOf('#');
    return bits < 0 ? token.substring(1) : token.substring(1, bits);
  }

  private static boolean isString(String token) {
    return token.startsWith("S\"");
  }

  private String string(String quoted) {
    String text = FormWords.unescaped(quoted.substring(1, quoted.length() - 1));
    String masked = mask.apply(text);
    return FormWords.text(masked.equals(text) ? quoted : '"' + escaped(masked) + '"');
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= FIRST_PRINTABLE && c <= LAST_PRINTABLE && c != '"' && c != '\\';
      out.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return out.toString();
  }
}
