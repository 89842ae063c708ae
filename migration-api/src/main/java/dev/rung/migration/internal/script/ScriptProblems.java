package dev.rung.migration.internal.script;

import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** What can be wrong with a script, in words. */
public final class ScriptProblems {
  private ScriptProblems() {}

  /** No such resource; {@code path} is where it was looked for, from the root of the class path. */
  public static MigrationException missing(String script, String path, Class<?> anchor) {
    return new MigrationException(
        new Problem(
            ProblemCode.SCRIPT_MISSING,
            "The script " + script + " does not exist.",
            List.of("looked for  " + path, "beside      " + anchor.getName()),
            List.of(
                "put it at src/main/resources/" + path,
                "or name it from the root of the class path, such as \"/db/"
                    + lastName(path)
                    + "\"")));
  }

  /** The resource is there, but its text cannot be had. */
  public static MigrationException unreadable(String script, Exception cause) {
    return new MigrationException(
        Problem.of(
            ProblemCode.UNREADABLE,
            "The script " + script + " cannot be read as UTF-8 text.",
            cause.toString(),
            "save it as UTF-8"),
        cause);
  }

  /** The database refused a statement. */
  public static MigrationException failed(
      String script, ScriptStatement statement, Grammar grammar, Exception cause) {
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    String label = "line " + statement.line();
    int width = Math.max(label.length(), "database".length()) + 2;
    List<String> where = new ArrayList<>();
    where.add(pad(label, width) + Excerpt.of(statement.text(), grammar));
    String lead = pad("database", width);
    for (String row : message.strip().lines().toList()) {
      where.add(lead + row.strip());
      lead = pad("", width);
    }
    return new MigrationException(
        new Problem(
            ProblemCode.SCRIPT_FAILED,
            "A statement of the script " + script + " failed.",
            where,
            List.of("correct the statement at line " + statement.line() + " of " + script)),
        cause);
  }

  static MigrationException unterminated(String subject, int line, String what) {
    return new MigrationException(
        Problem.of(
            ProblemCode.SCRIPT_UNTERMINATED,
            subject + " ends inside " + what + ".",
            "opened at line " + line,
            "close it at or after line " + line));
  }

  static MigrationException shellCommand(String subject, int line, String command) {
    return new MigrationException(
        Problem.of(
            ProblemCode.SCRIPT_UNSUPPORTED,
            subject + " holds a command that only the database's shell knows.",
            "line " + line + "  " + Excerpt.ofLine(command),
            "remove it, or write in SQL what it does"));
  }

  static MigrationException copyThroughShell(String subject, int line, String end) {
    boolean reads = end.equals("STDIN");
    return new MigrationException(
        Problem.of(
            ProblemCode.SCRIPT_UNSUPPORTED,
            subject + " copies data through the database's shell.",
            "line " + line + "  COPY ... " + (reads ? "FROM" : "TO") + " " + end,
            reads
                ? "write the rows as INSERT statements (pg_dump --inserts does)"
                : "remove the statement; a migration has nowhere to write to"));
  }

  static MigrationException transactionControl(
      String subject, ScriptStatement statement, Grammar grammar) {
    return new MigrationException(
        Problem.of(
            ProblemCode.TRANSACTION_CONTROL,
            subject + " begins or ends a transaction by itself.",
            "line " + statement.line() + "  " + Excerpt.of(statement.text(), grammar),
            "remove the statement: Rung runs each migration in one transaction"));
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
