package dev.rung.migration.internal.script;

import dev.rung.migration.MigrationException;
import dev.rung.migration.internal.script.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a script into statements. One instance reads one script once. */
public final class ScriptSplitter {
  private final String subject; // how messages begin
  private final String text;
  private final Grammar grammar;
  private final Lexer lexer;
  private final List<ScriptStatement> statements = new ArrayList<>();
  private int counted; // the offset up to which lines are counted
  private int line = 1; // the line of that offset

  private ScriptSplitter(String subject, String text, Grammar grammar) {
    this.subject = subject;
    this.text = text;
    this.grammar = grammar;
    this.lexer = new Lexer(text, grammar);
  }

  /**
   * Cuts a script into statements, of which none is empty.
   *
   * @param script the script's name, for messages
   * @param text the script, with line feeds as line ends
   * @throws MigrationException SCRIPT_UNTERMINATED when it ends inside a quote, comment, body or
   *     parentheses; SCRIPT_UNSUPPORTED for what only the database's shell can run;
   *     TRANSACTION_CONTROL for a statement that begins or ends a transaction
   */
  public static List<ScriptStatement> split(String script, String text, Grammar grammar) {
    return new ScriptSplitter("The script " + script, text, grammar).statements();
  }

  /**
   * Cuts a text that a migration sends by its own code, by the same rules and with the same errors
   * as {@link #split}, which then speak of a text instead of a script.
   */
  public static List<ScriptStatement> splitText(String text, Grammar grammar) {
    return new ScriptSplitter("A text that the migration sends", text, grammar).statements();
  }

  private List<ScriptStatement> statements() {
    try {
      run();
    } catch (Lexer.Unterminated e) {
      throw ScriptProblems.unterminated(subject, lineOf(e.start()), e.what());
    }
    return List.copyOf(statements);
  }

  private void run() throws Lexer.Unterminated {
    Draft draft = null;
    for (Token token = lexer.next(); token != null; token = lexer.next()) {
      refuseShellCommand(draft, token);
      if (token.isSymbol(';') && (draft == null || draft.endsHere())) {
        finish(draft);
        draft = null;
      } else if (draft == null) {
        draft = new Draft(lineOf(token.start()), token, grammar.newStatementEnd());
      } else {
        draft.add(token);
      }
    }
    String open = draft == null ? null : draft.open();
    if (draft != null && open != null) {
      throw ScriptProblems.unterminated(subject, draft.line(), open);
    }
    finish(draft);
  }

  private void refuseShellCommand(@Nullable Draft draft, Token token) {
    if (token.kind() == Kind.SYMBOL
        && grammar.isShellCommand(token.text().charAt(0), draft == null)) {
      int end = text.indexOf('\n', token.start());
      String command = text.substring(token.start(), end < 0 ? text.length() : end);
      throw ScriptProblems.shellCommand(subject, lineOf(token.start()), command);
    }
    if (draft != null && draft.isCopyThroughShell(token)) {
      throw ScriptProblems.copyThroughShell(subject, lineOf(token.start()), token.text());
    }
  }

  private void finish(@Nullable Draft draft) {
    if (draft == null) {
      return;
    }
    ScriptStatement statement = draft.statement(text);
    if (draft.isTransactionControl()) {
      throw ScriptProblems.transactionControl(subject, statement, grammar);
    }
    statements.add(statement);
  }

  /** The line of an offset that is not before the last one asked for. */
  private int lineOf(int offset) {
    for (; counted < offset; counted++) {
      if (text.charAt(counted) == '\n') {
        line++;
      }
    }
    return line;
  }
}
