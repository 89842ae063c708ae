package dev.rung.internal.engine;

import dev.rung.AppliedMigration;
import dev.rung.EngineEvent;
import dev.rung.ExecutionReport;
import dev.rung.RunOptions;
import dev.rung.internal.dialect.RunSession;
import dev.rung.internal.dialect.SessionOptions;
import dev.rung.internal.exec.JooqWarmUp;
import dev.rung.internal.exec.PlanExecutor;
import dev.rung.internal.exec.RunContext;
import dev.rung.internal.exec.StatementMonitor;
import dev.rung.internal.lock.RunLockWaiter;
import dev.rung.internal.plan.Decision;
import dev.rung.internal.plan.Intent;
import dev.rung.internal.plan.Planner;
import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call that may write: plan, lock, plan again under the lock, execute, report. Used once, by
 * one thread.
 */
final class WriteRun {
  private final EngineConfig config;
  private final Listeners listeners;
  private final Applied database;
  private final StatementMonitor monitor;
  private final long startedNanos;

  WriteRun(
      EngineConfig config,
      Listeners listeners,
      Applied database,
      StatementMonitor monitor,
      long startedNanos) {
    this.config = config;
    this.listeners = listeners;
    this.database = database;
    this.monitor = monitor;
    this.startedNanos = startedNanos;
  }

  /** A first look without the lock finds most reasons to do nothing. */
  ExecutionReport run(Code code, Intent intent, RunOptions options) throws SQLException {
    List<AppliedMigration> seen = database.history();
    Planner planner = planner(intent, code, seen);
    if (readyOrNull(planner.decide(intent), code, options) == null) {
      for (Problem tolerated : planner.tolerated()) {
        listeners.on(new EngineEvent.Warned(tolerated));
      }
      new Verified(database).remember(code, seen);
      return nothingDone(startedNanos);
    }
    JooqWarmUp.start(database.dialect());
    String runId = RunId.next();
    SessionOptions session = new SessionOptions(runId, config.lockTimeout(), config.schema());
    try (OpenSession opened = OpenSession.open(database, session, listeners)) {
      return locked(code, intent, options, runId, opened.session());
    }
  }

  private ExecutionReport locked(
      Code code, Intent intent, RunOptions options, String runId, RunSession session)
      throws SQLException {
    RunLockWaiter waiter =
        new RunLockWaiter(config.lockWait(), monitor::isCancelled, listeners::on);
    waiter.acquire(session.runLock());
    createTables(session, waiter);
    return underLock(code, intent, options, context(code, runId, options, waiter), session);
  }

  private ExecutionReport underLock(
      Code code, Intent intent, RunOptions options, RunContext context, RunSession session)
      throws SQLException {
    Decision.Ready ready =
        readyOrNull(planner(intent, code, history()).decide(intent), code, options);
    if (ready == null) {
      return nothingDone(startedNanos);
    }
    code.checksums().prepare(ready.recorded());
    ExecutionReport report =
        new PlanExecutor(context, session, monitor, config.singleTransaction())
            .execute(ready.steps(), ready.warnings(), startedNanos);
    List<AppliedMigration> applied = history();
    ChecksumUpgrades upgrades = new ChecksumUpgrades(database, session);
    if (upgrades.write(code.checksums().upgrades(applied), context.author())) {
      applied = history();
    }
    new Verified(database).remember(code, applied);
    return report;
  }

  /** Under the run lock; behind a pooler, where there is none, another run may be at it. */
  private void createTables(RunSession session, RunLockWaiter waiter) throws SQLException {
    if (!database.location().exists()) {
      waiter.await(() -> database.store().createTables(session), session.runLock());
    }
  }

  /** Also where the tables are of this run's making. */
  private List<AppliedMigration> history() throws SQLException {
    return database.store().readAll(database.connection()).applied();
  }

  private Planner planner(Intent intent, Code code, List<AppliedMigration> applied)
      throws SQLException {
    return database.planner(intent, code, applied, config.policies());
  }

  private static Decision.@Nullable Ready readyOrNull(
      Decision decision, Code code, RunOptions options) {
    if (decision instanceof Decision.Blocked blocked) {
      throw new MigrationException(blocked.problems(), null);
    }
    if (!(decision instanceof Decision.Ready ready)) {
      return null;
    }
    String approved = options.fingerprint();
    if (approved != null) {
      String now = ready.fingerprint(code.checksums()::value);
      if (!approved.equals(now)) {
        throw new MigrationException(planChanged(approved, now, ready));
      }
    }
    return ready;
  }

  private static Problem planChanged(String approved, String now, Decision.Ready ready) {
    return new Problem(
        ProblemCode.PLAN_CHANGED,
        "The plan is no longer the one that was approved.",
        List.of(
            "approved  " + approved,
            "now       "
                + now
                + "  "
                + ready.steps().size()
                + " steps, the first "
                + ready.steps().get(0).id()),
        List.of("look at it with: rung plan"));
  }

  private RunContext context(Code code, String runId, RunOptions options, RunLockWaiter waiter) {
    return new RunContext(
        runId,
        Caller.current().author(options.reason(), runId),
        database.dialect(),
        config.scope().classLoader(),
        config.factory(),
        config.settings(),
        waiter,
        listeners,
        code.checksums());
  }

  static ExecutionReport nothingDone(long startedNanos) {
    return new ExecutionReport("", List.of(), Duration.ofNanos(System.nanoTime() - startedNanos));
  }
}
