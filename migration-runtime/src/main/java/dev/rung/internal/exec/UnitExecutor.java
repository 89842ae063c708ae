package dev.rung.internal.exec;

import dev.rung.EngineEvent;
import dev.rung.PlanStep;
import dev.rung.StepOutcome;
import dev.rung.internal.dialect.Dialect.Failure;
import dev.rung.internal.dialect.RunSession;
import dev.rung.internal.dialect.StepTransaction;
import dev.rung.internal.sql.SentSql;
import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Runs the steps of one transaction, again where that is allowed and useful. Used by one thread.
 */
final class UnitExecutor {
  private final RunContext context;
  private final RunSession session;
  private final StatementMonitor monitor;
  private final UserCode userCode;
  private final Failures failures;
  private final Records records;
  private final FailureJournal journal;
  private final int total;

  UnitExecutor(RunContext context, RunSession session, StatementMonitor monitor, int total) {
    this.context = context;
    this.session = session;
    this.monitor = monitor;
    this.userCode = context.userCode();
    this.failures = new Failures(context.dialect());
    this.records = new Records(context);
    this.journal = new FailureJournal(context, session, records);
    this.total = total;
  }

  /**
   * What came of a unit.
   *
   * @param outcomes one for each step
   * @param cause what the failed step threw, null when none failed
   */
  record Result(List<StepOutcome> outcomes, @Nullable Throwable cause) {}

  /** Runs until it is done, fails for good, or the attempts are used up. */
  Result run(Unit unit) {
    for (int attempt = 1; ; attempt++) {
      Progress progress = new Progress(unit, attempt);
      List<StepOutcome> outcomes;
      try {
        outcomes = attempt(unit, progress);
      } catch (Throwable thrown) {
        rollback(thrown);
        if (Failures.isInterruption(thrown)) {
          Thread.currentThread().interrupt(); // whoever called for the run learns of it, too
        }
        boolean passing = failures.classify(thrown) == Failure.RETRYABLE;
        if (passing && unit.retry() && attempt < Backoff.ATTEMPTS && !monitor.isCancelled()) {
          pause(progress.step, attempt, thrown);
          continue;
        }
        boolean exhausted = passing && attempt == Backoff.ATTEMPTS;
        return failed(unit, progress, thrown, exhausted);
      }
      for (int i = 0; i < outcomes.size(); i++) { // committed: what goes wrong now is no failure
        tell(new EngineEvent.StepFinished(outcomes.get(i), unit.firstNumber() + i, total));
      }
      return new Result(outcomes, null);
    }
  }

  /** Where an attempt is; what a failure is reported by. */
  private static final class Progress {
    final long startedNanos = System.nanoTime();
    final int attempt;
    PlanStep step;
    int number;

    Progress(Unit unit, int attempt) {
      this.attempt = attempt;
      this.step = unit.steps().get(0);
      this.number = unit.firstNumber();
    }

    Duration elapsed() {
      return Duration.ofNanos(System.nanoTime() - startedNanos);
    }
  }

  private List<StepOutcome> attempt(Unit unit, Progress progress) throws Throwable {
    monitor.forget();
    begin(unit);
    List<StepOutcome> outcomes = new ArrayList<>(unit.steps().size());
    for (PlanStep step : unit.steps()) {
      progress.step = step;
      progress.number = unit.firstNumber() + outcomes.size();
      if (progress.attempt == 1) {
        tell(new EngineEvent.StepStarted(step, progress.number, total));
      }
      outcomes.add(inTransaction(step, progress));
    }
    commit(progress);
    return outcomes;
  }

  /** The run lock lets one run through; behind a pooler only the transaction lock does. */
  private void begin(Unit unit) throws SQLException {
    try {
      context.waiter().await(() -> session.transaction().begin(unit.label()), session.runLock());
    } catch (SQLException e) {
      throw told(e, OwnStatements.beginRefused(unit.steps().get(0), e));
    }
  }

  private StepOutcome inTransaction(PlanStep step, Progress progress) throws Throwable {
    long started = System.nanoTime();
    monitor.forget();
    StepTransaction.Before before = read(step);
    if (before.recorded() != removes(step)) {
      return new StepOutcome.AlreadyDone(step);
    }
    session.runLock().announce(step.id().toString());
    SentSql sent = null;
    if (!(step instanceof PlanStep.MarkApplied)) {
      sent = userCode.run(step, session.connection(), monitor);
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - started);
    record(step, before, duration, sent);
    return new StepOutcome.Succeeded(step, duration, progress.attempt);
  }

  private static boolean removes(PlanStep step) {
    return step instanceof PlanStep.Revert;
  }

  private StepTransaction.Before read(PlanStep step) throws SQLException {
    try {
      return session.transaction().read(step.id());
    } catch (SQLException e) {
      throw told(e, OwnStatements.beginRefused(step, e));
    }
  }

  private void record(
      PlanStep step, StepTransaction.Before before, Duration duration, @Nullable SentSql sent)
      throws SQLException {
    boolean recorded;
    try {
      recorded =
          session
              .transaction()
              .record(
                  records.insert(step, before, duration),
                  records.imprint(step, sent),
                  Records.delete(step),
                  records.done(step, before, duration));
    } catch (SQLException e) {
      throw told(e, OwnStatements.recordRefused(step, e));
    }
    if (!recorded) {
      throw new MigrationException(EffectsNotRecorded.problem(step));
    }
  }

  /** What means something for the run stays what it is; anything else is told as this problem. */
  private SQLException told(SQLException failure, Problem problem) {
    if (failures.classify(failure) == Failure.OTHER) {
      throw new MigrationException(problem, failure);
    }
    return failure;
  }

  private void commit(Progress progress) throws SQLException {
    try {
      session.transaction().commit();
    } catch (SQLException e) {
      boolean lost = context.dialect().classify(e) == Failure.CONNECTION_LOST;
      if (lost) {
        throw new MigrationException(CommitFailed.unknown(progress.step, e), e);
      }
      if (context.dialect().classify(e) == Failure.RETRYABLE) {
        throw e;
      }
      throw new MigrationException(CommitFailed.refused(progress.step, e), e);
    }
  }

  private Result failed(Unit unit, Progress progress, Throwable thrown, boolean exhausted) {
    String lastSql = monitor.lastSql();
    Problem problem =
        exhausted
            ? failures.exhausted(progress.step, thrown, lastSql, progress.attempt)
            : failures.problem(progress.step, thrown, lastSql);
    StepOutcome failed = new StepOutcome.Failed(progress.step, progress.elapsed(), problem);
    journal.write(progress.step, progress.elapsed(), problem);
    List<StepOutcome> outcomes = new ArrayList<>();
    for (PlanStep step : unit.steps()) {
      outcomes.add(step == progress.step ? failed : new StepOutcome.NotRun(step));
    }
    tell(new EngineEvent.StepFinished(failed, progress.number, total));
    return new Result(outcomes, thrown);
  }

  private void rollback(Throwable thrown) {
    try {
      session.transaction().rollback();
    } catch (SQLException e) {
      thrown.addSuppressed(e);
    }
  }

  private void pause(PlanStep step, int attempt, Throwable thrown) {
    Duration pause = Backoff.after(attempt, ThreadLocalRandom.current());
    String reason = Texts.oneLine(String.valueOf(thrown.getMessage()));
    tell(new EngineEvent.StepRetried(step, attempt, reason, pause));
    sleep(pause);
  }

  /** Cut short by an interruption, which the next statement then finds. */
  private void sleep(Duration pause) {
    if (monitor.isCancelled()) {
      throw new MigrationException(StatementMonitor.cancelledProblem());
    }
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MigrationException(StatementMonitor.cancelledProblem(), e);
    }
  }

  private void tell(EngineEvent event) {
    context.listener().on(event);
  }
}
