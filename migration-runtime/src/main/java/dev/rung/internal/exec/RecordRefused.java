package dev.rung.internal.exec;

import dev.rung.PlanStep;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.sql.SQLException;

/** What is told when the database refuses to record a migration that ran. */
final class RecordRefused {
  private RecordRefused() {}

  static Problem problem(PlanStep step, SQLException cause) {
    return Problem.of(
        ProblemCode.DATABASE_ERROR,
        "The history refuses to record " + step.id() + "; the migration is rolled back.",
        "cause      " + Texts.oneLine(String.valueOf(cause.getMessage())),
        "check the rights of the login on Rung's tables, and triggers on them, then run again");
  }
}
