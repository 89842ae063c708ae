package dev.rung.migration.internal.script;

import dev.rung.migration.internal.script.Token.Kind;
import java.util.Locale;

/** What a message shows of a statement: one line, not too long, without passwords. */
final class Excerpt {
  private static final int LONGEST = 60;

  private Excerpt() {}

  /** The first line; strings are masked where the statement speaks of a password. */
  static String of(String statement, Grammar grammar) {
    boolean secret = statement.toUpperCase(Locale.ROOT).contains("PASSWORD");
    return ofLine(secret ? withoutStrings(statement, grammar) : statement);
  }

  /** The first line of any text. */
  static String ofLine(String text) {
    int end = text.indexOf('\n');
    String line = (end < 0 ? text : text.substring(0, end)).strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip() + " ...";
  }

  private static String withoutStrings(String statement, Grammar grammar) {
    StringBuilder masked = new StringBuilder(statement.length());
    int copied = 0;
    Lexer lexer = new Lexer(statement, grammar);
    try {
      for (Token token = lexer.next(); token != null; token = lexer.next()) {
        if (token.kind() == Kind.LITERAL) {
          masked.append(statement, copied, token.start()).append("'***'");
          copied = token.end();
        }
      }
    } catch (Lexer.Unterminated e) {
      return masked + statement.substring(copied, e.start()) + "'***'";
    }
    return masked.append(statement, copied, statement.length()).toString();
  }
}
