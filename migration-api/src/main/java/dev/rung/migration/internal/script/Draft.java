package dev.rung.migration.internal.script;

import dev.rung.migration.internal.script.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement while its tokens come in. Not thread-safe. */
final class Draft {
  /** The longest beginning that a judgement needs: ROLLBACK TRANSACTION TO. */
  private static final int LONGEST_BEGINNING = 3;

  private final int line;
  private final Token first;
  private final StatementEnd statementEnd;
  private final List<String> beginning = new ArrayList<>(LONGEST_BEGINNING);
  private Token last;

  Draft(int line, Token first, StatementEnd statementEnd) {
    this.line = line;
    this.first = first;
    this.last = first;
    this.statementEnd = statementEnd;
    add(first);
  }

  void add(Token token) {
    if (beginning.size() < LONGEST_BEGINNING) {
      beginning.add(token.kind() == Kind.WORD ? token.text() : "");
    }
    last = token;
    statementEnd.accept(token);
  }

  int line() {
    return line;
  }

  /** Whether a semicolon that comes now ends it. */
  boolean endsHere() {
    return statementEnd.endsHere();
  }

  /** What is still open, or null. */
  @Nullable String open() {
    return statementEnd.open();
  }

  /** Whether the token would make it a COPY between the database and its shell. */
  boolean isCopyThroughShell(Token token) {
    return first.isWord("COPY")
        && ((last.isWord("FROM") && token.isWord("STDIN"))
            || (last.isWord("TO") && token.isWord("STDOUT")));
  }

  /** Whether it begins or ends a transaction; savepoints do neither. */
  boolean isTransactionControl() {
    return switch (word(0)) {
      case "BEGIN", "COMMIT", "END", "ABORT" -> true;
      case "START", "PREPARE" -> word(1).equals("TRANSACTION");
      case "ROLLBACK" -> !word(1).equals("TO") && !word(2).equals("TO");
      default -> false;
    };
  }

  private String word(int index) {
    return index < beginning.size() ? beginning.get(index) : "";
  }

  ScriptStatement statement(String script) {
    return new ScriptStatement(line, script.substring(first.start(), last.end()));
  }
}
