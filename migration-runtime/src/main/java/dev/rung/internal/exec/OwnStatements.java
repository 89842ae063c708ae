package dev.rung.internal.exec;

import dev.rung.PlanStep;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.sql.SQLException;

/** What is told when the database refuses what Rung does before or after a migration. */
final class OwnStatements {
  private OwnStatements() {}

  /** The transaction did not begin, or the history could not be read. */
  static Problem beginRefused(PlanStep step, SQLException cause) {
    return refused(step.id() + " could not begin; nothing of it ran.", cause);
  }

  /** The history row or the journal entry was refused. */
  static Problem recordRefused(PlanStep step, SQLException cause) {
    return refused(
        "The history refuses to record " + step.id() + "; the migration is rolled back.", cause);
  }

  private static Problem refused(String what, SQLException cause) {
    return Problem.of(
        ProblemCode.DATABASE_ERROR,
        what,
        "cause      " + Texts.oneLine(String.valueOf(cause.getMessage())),
        "check the rights of the login on Rung's tables, and triggers on them, then run again");
  }
}
