package dev.rung.internal.dialect;

import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;

/** Refusals that all products share. */
final class SessionProblems {

  private SessionProblems() {}

  static Problem inTransaction() {
    return Problem.of(
        ProblemCode.IN_TRANSACTION,
        "The given connection is inside a transaction.",
        "",
        "commit or roll back and call setAutoCommit(true) before you hand it to Rung");
  }
}
