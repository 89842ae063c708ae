package dev.rung.internal.exec;

import dev.rung.internal.dialect.Dialect;
import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.script.Grammar;
import dev.rung.migration.internal.script.ScriptSplitter;
import dev.rung.migration.internal.script.ScriptStatement;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which texts a migration may send.
 *
 * @param grammar in which they are written
 * @param onlyFirst whether the driver silently runs only the first of several statements in a text
 */
record StatementRules(Grammar grammar, boolean onlyFirst) {
  private static final Set<String> CONTROL =
      Set.of("begin", "start", "commit", "end", "rollback", "abort", "prepare");

  /** The rules of one database product. */
  static StatementRules of(Dialect dialect) {
    return new StatementRules(dialect.grammar(), dialect.runsOnlyFirstStatement());
  }

  /**
   * Refuses a text that begins or ends a transaction, and one of which a part would not run. The
   * first look is cheap, since it is paid for each statement of each migration. What a text hides
   * from this, such as a procedure that commits, the fence finds before anything is recorded.
   */
  void check(String sql) {
    int semicolon = sql.indexOf(';');
    boolean several = semicolon >= 0 && !sql.substring(semicolon + 1).isBlank();
    if (!several && !mayControl(sql)) {
      return;
    }
    List<ScriptStatement> statements = ScriptSplitter.splitText(sql, grammar);
    if (onlyFirst && statements.size() > 1) {
      throw new MigrationException(secondStatement(statements.get(1).text()));
    }
  }

  private static boolean mayControl(String sql) {
    int start = 0;
    while (start < sql.length() && !Character.isLetter(sql.charAt(start))) {
      if (!Character.isWhitespace(sql.charAt(start))) {
        return true; // a comment or parenthesis: look closely
      }
      start++;
    }
    int end = start;
    while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
      end++;
    }
    return CONTROL.contains(sql.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static Problem secondStatement(String second) {
    return Problem.of(
        ProblemCode.SECOND_STATEMENT,
        "A text holds more than one statement; the driver would run only the first.",
        "not run   " + Texts.oneLine(second),
        "send each statement by itself, or put them into a resource and use Sql.script(...)");
  }

  /** The problem of a call that would take the transaction out of Rung's hands. */
  static Problem refused(String what) {
    return Problem.of(
        ProblemCode.TRANSACTION_CONTROL,
        "A migration does not control its transaction or connection.",
        "refused   " + what,
        "remove it: Rung commits the migration together with its history row; for a part that may"
            + " fail use db.transaction(...)");
  }
}
