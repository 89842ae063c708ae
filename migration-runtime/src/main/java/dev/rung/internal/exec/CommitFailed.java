package dev.rung.internal.exec;

import dev.rung.PlanStep;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.sql.SQLException;

/** What is told when COMMIT did not answer well. */
final class CommitFailed {
  private CommitFailed() {}

  /** The database refused: nothing of the transaction is there. */
  static Problem refused(PlanStep step, SQLException cause) {
    return Problem.of(
        ProblemCode.COMMIT_FAILED,
        "The commit of " + step.id() + " failed; nothing of it is in the database.",
        "cause      " + Texts.oneLine(String.valueOf(cause.getMessage())),
        "remove the cause and run again: rung up");
  }

  /** The connection broke: history and effects are there both, or neither. */
  static Problem unknown(PlanStep step, SQLException cause) {
    return Problem.of(
        ProblemCode.COMMIT_UNKNOWN,
        "The connection broke while " + step.id() + " was being committed.",
        "cause      " + Texts.oneLine(String.valueOf(cause.getMessage())),
        "run again: rung up; it reads from the history whether the commit arrived");
  }
}
