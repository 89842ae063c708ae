package dev.rung.internal.exec;

import dev.rung.EngineEvent;
import dev.rung.PlanStep;
import dev.rung.internal.dialect.RunSession;
import dev.rung.internal.dialect.StepTransaction;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Writes failures to the journal, each in a transaction of its own, after the rollback. */
final class FailureJournal {
  private final RunContext context;
  private final RunSession session;
  private final Records records;

  FailureJournal(RunContext context, RunSession session, Records records) {
    this.context = context;
    this.session = session;
    this.records = records;
  }

  /** Best effort: what fails here is told, and the migration's own problem stays the one thrown. */
  void write(PlanStep step, Duration duration, Problem problem) {
    StepTransaction transaction = session.transaction();
    try {
      if (!transaction.begin("journal " + step.id())) {
        tellNotWritten(step, "another run holds the transaction lock");
        return;
      }
      StepTransaction.Before before = transaction.read(step.id());
      boolean unrecorded = problem.code() == ProblemCode.EFFECTS_NOT_RECORDED;
      transaction.journal(
          List.of(
              unrecorded
                  ? records.unrecorded(step, before, duration, problem.toString())
                  : records.failed(step, before, duration, problem.toString())));
      transaction.commit();
    } catch (SQLException e) {
      tellNotWritten(step, Texts.oneLine(String.valueOf(e.getMessage())));
      rollback(step);
    }
  }

  private void rollback(PlanStep step) {
    try {
      session.transaction().rollback();
    } catch (SQLException e) {
      tellNotWritten(step, Texts.oneLine(String.valueOf(e.getMessage())));
    }
  }

  private void tellNotWritten(PlanStep step, String reason) {
    context
        .listener()
        .on(
            new EngineEvent.Warned(
                Problem.of(
                    ProblemCode.DATABASE_ERROR,
                    "The failure of " + step.id() + " could not be written to the journal.",
                    "cause      " + reason,
                    "nothing depends on the journal; check the connection to the database")));
  }
}
