package dev.rung.internal.sql;

/**
 * Takes the parentheses away that only some versions of jOOQ put around parts of a concatenation:
 * {@code ((a || b) || c)} becomes {@code (a || b || c)}. Pure.
 */
final class ConcatChains {
  private static final String OPERATOR = " || ";

  private ConcatChains() {}

  static String flatten(String sql) {
    StringBuilder text = new StringBuilder(sql);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\'' || c == '"') {
        at = afterQuote(text, at);
      } else if (c == '(' && isPart(text, at)) {
        text.deleteCharAt(closing(text, at)).deleteCharAt(at);
      } else {
        at++;
      }
    }
    return text.toString();
  }

  /** Whether the group is nothing but a concatenation, inside of another one. */
  private static boolean isPart(CharSequence text, int open) {
    int close = closing(text, open);
    if (close < 0) {
      return false;
    }
    boolean after = startsWith(text, close + 1, OPERATOR);
    boolean before = startsWith(text, open - OPERATOR.length(), OPERATOR);
    boolean begins = startsWith(text, open - 1, "(");
    boolean ends = startsWith(text, close + 1, ")");
    return (before || begins) && (after || ends) && (before || after) && isChain(text, open, close);
  }

  private static boolean isChain(CharSequence text, int open, int close) {
    boolean concatenates = false;
    int at = open + 1;
    while (at < close) {
      char c = text.charAt(at);
      if (c == '\'' || c == '"') {
        at = afterQuote(text, at);
      } else if (c == '(') {
        at = closing(text, at) + 1;
      } else if (startsWith(text, at, OPERATOR)) {
        concatenates = true;
        at += OPERATOR.length();
      } else if (c == ' ') {
        return false;
      } else {
        at++;
      }
    }
    return concatenates;
  }

  /** The parenthesis that closes a group, -1 where there is none. */
  private static int closing(CharSequence text, int open) {
    int depth = 0;
    int at = open;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\'' || c == '"') {
        at = afterQuote(text, at);
        continue;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
      at++;
    }
    return -1;
  }

  private static int afterQuote(CharSequence text, int start) {
    char quote = text.charAt(start);
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != quote) {
      at++;
    }
    return at + 1; // a doubled quote begins another one at once
  }

  private static boolean startsWith(CharSequence text, int at, String part) {
    return at >= 0
        && at + part.length() <= text.length()
        && text.subSequence(at, at + part.length()).toString().equals(part);
  }
}
