package dev.rung.migration.internal.script;

import dev.rung.migration.internal.script.Token.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a script token by token and skips blanks and comments. Not thread-safe. */
final class Lexer {
  private final String text;
  private final Grammar grammar;
  private int at;

  Lexer(String text, Grammar grammar) {
    this.text = text;
    this.grammar = grammar;
  }

  /**
   * The next token, or null at the end.
   *
   * @throws Unterminated when the text ends inside a quote or a comment
   */
  @Nullable Token next() throws Unterminated {
    skipBlanksAndComments();
    if (at == text.length()) {
      return null;
    }
    int start = at;
    char c = text.charAt(at);
    if (isWordPart(c)) {
      return word();
    }
    if (c == '\'') {
      string(start, false);
      return new Token(Kind.LITERAL, start, at, "");
    }
    if (grammar.opensName(c)) {
      quoted(start, c == '[' ? ']' : c, "a quoted name");
      return new Token(Kind.NAME, start, at, "");
    }
    if (c == '$' && dollarQuoted()) {
      return new Token(Kind.LITERAL, start, at, "");
    }
    at++;
    return new Token(Kind.SYMBOL, start, at, String.valueOf(c));
  }

  private Token word() throws Unterminated {
    int start = at;
    while (at < text.length() && (isWordPart(text.charAt(at)) || text.charAt(at) == '$')) {
      at++;
    }
    String word = text.substring(start, at).toUpperCase(Locale.ROOT);
    if (grammar.isPostgres() && word.equals("E") && isAt('\'')) {
      string(start, true);
      return new Token(Kind.LITERAL, start, at, "");
    }
    return new Token(Kind.WORD, start, at, word);
  }

  /** A string from its quote on; one with backslashes may go on in quotes on a later line. */
  private void string(int start, boolean backslashes) throws Unterminated {
    do {
      at++;
      while (at < text.length() && text.charAt(at) != '\'') {
        at += backslashes && text.charAt(at) == '\\' ? 2 : 1;
      }
      if (at >= text.length()) {
        throw new Unterminated("a string", start);
      }
      at++;
    } while (isAt('\'') || (backslashes && continuesOnLaterLine()));
  }

  private boolean continuesOnLaterLine() {
    int i = at;
    boolean newLine = false;
    while (i < text.length() && isBlank(text.charAt(i))) {
      newLine |= text.charAt(i) == '\n';
      i++;
    }
    if (!newLine || i == text.length() || text.charAt(i) != '\'') {
      return false;
    }
    at = i;
    return true;
  }

  /**
   * Two closing quotes within are one that does not close; reading on as a new quote is the same.
   */
  private void quoted(int start, char close, String what) throws Unterminated {
    int end = text.indexOf(close, start + 1);
    while (end >= 0 && close != ']' && end + 1 < text.length() && text.charAt(end + 1) == close) {
      end = text.indexOf(close, end + 2);
    }
    if (end < 0) {
      throw new Unterminated(what, start);
    }
    at = end + 1;
  }

  /** Reads {@code $tag$...$tag$}, where the tag may be empty; false when there is none here. */
  private boolean dollarQuoted() throws Unterminated {
    int i = at + 1;
    while (grammar.isPostgres() && i < text.length() && isWordPart(text.charAt(i))) {
      i++;
    }
    boolean parameter = i > at + 1 && isDigit(text.charAt(at + 1));
    if (!grammar.isPostgres() || parameter || i == text.length() || text.charAt(i) != '$') {
      return false;
    }
    String tag = text.substring(at, i + 1);
    int end = text.indexOf(tag, i + 1);
    if (end < 0) {
      throw new Unterminated("a string in dollar quotes (" + tag + ")", at);
    }
    at = end + tag.length();
    return true;
  }

  private void skipBlanksAndComments() throws Unterminated {
    while (at < text.length()) {
      if (isBlank(text.charAt(at))) {
        at++;
      } else if (text.startsWith("--", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        skipComment();
      } else {
        return;
      }
    }
  }

  private void skipComment() throws Unterminated {
    int start = at;
    int depth = 1;
    at += 2;
    while (depth > 0) {
      if (at >= text.length()) {
        throw new Unterminated("a comment", start);
      }
      if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else if (grammar.isPostgres() && text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else {
        at++;
      }
    }
  }

  private boolean isAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordPart(char c) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    return letter || isDigit(c) || c == '_';
  }

  /** The text ended inside something. Told to the user as a Problem by {@link ScriptSplitter}. */
  static final class Unterminated extends Exception {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final int start;

    Unterminated(String what, int start) {
      super(what, null, false, false);
      this.what = what;
      this.start = start;
    }

    /** What it is, as people call it. */
    String what() {
      return what;
    }

    /** Offset of where it was opened. */
    int start() {
      return start;
    }
  }
}
