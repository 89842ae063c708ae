package dev.rung.internal.engine;

import dev.rung.AcceptReport;
import dev.rung.AppliedMigration;
import dev.rung.EngineListener;
import dev.rung.ExecutionReport;
import dev.rung.HistoryReport;
import dev.rung.MigrationChecksum;
import dev.rung.Plan;
import dev.rung.PlanResult;
import dev.rung.PlannedSql;
import dev.rung.RunOptions;
import dev.rung.StatusReport;
import dev.rung.Target;
import dev.rung.ValidationReport;
import dev.rung.internal.dialect.Borrowed;
import dev.rung.internal.dialect.Dialect;
import dev.rung.internal.dialect.Dialects;
import dev.rung.internal.dialect.Location;
import dev.rung.internal.discovery.Catalog;
import dev.rung.internal.discovery.ClassPathDiscovery;
import dev.rung.internal.discovery.QuickCatalog;
import dev.rung.internal.exec.JooqWarmUp;
import dev.rung.internal.exec.SqlRecorder;
import dev.rung.internal.exec.StatementMonitor;
import dev.rung.internal.history.HistoryStore;
import dev.rung.internal.plan.Decision;
import dev.rung.internal.plan.Intent;
import dev.rung.internal.plan.Planner;
import dev.rung.migration.MigrationException;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a migrator does, call by call. Safe for use by many threads. */
public final class Engine {
  private final EngineConfig config;
  private final ClassPathDiscovery discovery;
  private final Set<StatementMonitor> running = ConcurrentHashMap.newKeySet();

  /** For one configuration; nothing is opened until it is used. */
  public Engine(EngineConfig config) {
    this.config = config;
    this.discovery = new ClassPathDiscovery(config.scope());
  }

  /** See {@link dev.rung.Migrator#up}. */
  public ExecutionReport up(Target.Up target, RunOptions options) {
    long started = System.nanoTime();
    Dialect empty = config.connections().ofNothing();
    if (empty != null) {
      JooqWarmUp.start(empty); // while the connection is made
    }
    boolean everything = target instanceof Target.Latest && empty == null;
    QuickCatalog quick = everything ? discovery.quick() : null;
    try (Borrowed borrowed = config.connections().borrow()) {
      Applied database = locate(borrowed);
      NothingPending.Answer pending = pending(quick, database);
      if (pending == NothingPending.Answer.NOTHING) {
        return WriteRun.nothingDone(started);
      }
      if (pending == NothingPending.Answer.SOMETHING) {
        JooqWarmUp.start(database.dialect()); // while the classes are read
      }
      return write(database, new Intent.Reach(target), options, started);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static NothingPending.Answer pending(@Nullable QuickCatalog quick, Applied database)
      throws SQLException {
    if (!database.location().exists()) {
      return NothingPending.Answer.SOMETHING;
    }
    return quick == null ? NothingPending.Answer.UNKNOWN : NothingPending.check(quick, database);
  }

  /** See {@link dev.rung.Migrator#down}. */
  public ExecutionReport down(Target.Down target, RunOptions options) {
    long started = System.nanoTime();
    try (Borrowed borrowed = config.connections().borrow()) {
      Applied database = locate(borrowed);
      JooqWarmUp.start(database.dialect()); // while the classes are read
      return write(database, new Intent.Reach(target), options, started);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** See {@link dev.rung.Migrator#baseline}. */
  public ExecutionReport baseline(String id, RunOptions options) {
    long started = System.nanoTime();
    try (Borrowed borrowed = config.connections().borrow()) {
      Applied database = locate(borrowed);
      return write(database, new Intent.Baseline(id), options, started);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** See {@link dev.rung.Migrator#accept}. */
  public AcceptReport accept(List<String> ids, String reason) {
    try (Borrowed borrowed = config.connections().borrow();
        StatementMonitor monitor = new StatementMonitor(null)) {
      running.add(monitor);
      try {
        Applied database = locate(borrowed);
        Code code = Code.of(discovery.full());
        return new AcceptRun(config, new Listeners(config.listeners()), database, monitor, code)
            .run(ids, reason);
      } finally {
        running.remove(monitor);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private ExecutionReport write(Applied database, Intent intent, RunOptions options, long started)
      throws SQLException {
    try (StatementMonitor monitor = new StatementMonitor(config.statementTimeout())) {
      running.add(monitor);
      try {
        Listeners listeners = new Listeners(config.listeners());
        return new WriteRun(config, listeners, database, monitor, started)
            .run(Code.of(discovery.full()), intent, options);
      } finally {
        running.remove(monitor);
      }
    }
  }

  /** See {@link dev.rung.Migrator#plan}. */
  public PlanResult plan(Target target) {
    Code code = Code.of(discovery.full());
    try (Borrowed borrowed = config.connections().borrowToRead()) {
      Applied database = locate(borrowed);
      Intent intent = new Intent.Reach(target);
      return database
          .planner(intent, code, database.history(), config.policies())
          .decide(intent)
          .result(code.checksums()::value);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** See {@link dev.rung.Migrator#sql}. */
  public List<PlannedSql> sql(Plan plan) {
    try (Borrowed borrowed = config.connections().borrowToRead()) {
      Dialect dialect = Dialects.of(borrowed.connection());
      return new SqlRecorder(
              dialect, config.scope().classLoader(), config.factory(), config.settings())
          .record(plan);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** See {@link dev.rung.Migrator#status}. */
  public StatusReport status() {
    QuickCatalog quick = discovery.quick();
    try (Borrowed borrowed = config.connections().borrowToRead()) {
      Applied database = locate(borrowed);
      List<AppliedMigration> applied = database.history();
      StatusCode code = StatusCode.read(discovery, quick, applied);
      return code.against(
          database.location(), applied, database.planner(code.graph(), applied, config.policies()));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** See {@link dev.rung.Migrator#validate}. */
  public ValidationReport validate() {
    Code code;
    int found = 0;
    try {
      Catalog catalog = discovery.full();
      found = catalog.migrations().size();
      code = Code.of(catalog);
    } catch (MigrationException e) {
      return new ValidationReport(found, 0, e.problems(), List.of());
    }
    try (Borrowed borrowed = config.connections().borrowToRead()) {
      Applied database = locate(borrowed);
      List<AppliedMigration> applied = database.history();
      int compared = 0;
      for (AppliedMigration row : applied) {
        compared += code.checksums().has(row.id()) ? 1 : 0;
      }
      List<Problem> warnings = new ArrayList<>(code.warnings());
      warnings.addAll(code.checksumWarnings());
      warnings.addAll(OutsideUses.warnings(code, config.scope().classLoader()));
      Planner planner = database.strictPlanner(code, applied, config.policies());
      Decision result = planner.plan(Target.latest());
      List<Problem> problems =
          result instanceof Decision.Blocked blocked ? blocked.problems() : List.of();
      if (result instanceof Decision.Ready ready) {
        warnings.addAll(ready.warnings());
      } else {
        warnings.addAll(planner.tolerated());
      }
      return new ValidationReport(code.checksums().size(), compared, problems, warnings);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** See {@link dev.rung.Migrator#checksums}. */
  public List<MigrationChecksum> checksums() {
    return ToldChecksums.all(Code.of(discovery.full()));
  }

  /** See {@link dev.rung.Migrator#checksum}. */
  public MigrationChecksum checksum(String id) {
    return ToldChecksums.one(Code.of(discovery.full()), id);
  }

  /** See {@link dev.rung.Migrator#history}. */
  public HistoryReport history() {
    try (Borrowed borrowed = config.connections().borrowToRead()) {
      Applied database = locate(borrowed);
      return database.location().exists()
          ? new HistoryReport(
              database.history(), database.store().readJournal(database.connection()))
          : new HistoryReport(List.of(), List.of());
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** See {@link dev.rung.Migrator#await}. */
  public StatusReport await(Duration limit) {
    try (StatementMonitor monitor = new StatementMonitor(null)) {
      running.add(monitor);
      try {
        EngineListener listeners = new Listeners(config.listeners());
        Waiting waiting = new Waiting(limit, monitor::isCancelled, listeners);
        Readiness readiness = new Readiness(discovery, config.policies());
        waiting.until(() -> missing(readiness));
      } finally {
        running.remove(monitor);
      }
    }
    return status();
  }

  private List<MigrationId> missing(Readiness readiness) {
    try (Borrowed borrowed = config.connections().borrowToRead()) {
      return readiness.missing(locate(borrowed));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** See {@link dev.rung.Migrator#cancel}. */
  public void cancel() {
    running.forEach(StatementMonitor::cancel);
  }

  private Applied locate(Borrowed borrowed) throws SQLException {
    Connection connection = borrowed.connection();
    Dialect dialect = Dialects.of(connection);
    Location location = borrowed.place(dialect.locate(connection, config.schema(), config.table()));
    config.connections().check(connection, location);
    return new Applied(
        borrowed, dialect, location, new HistoryStore(dialect.sql(location)), config);
  }

  private static MigrationException failed(SQLException cause) {
    return new MigrationException(
        Problem.of(
            ProblemCode.DATABASE_ERROR,
            "The database refused a statement of Rung's own.",
            "cause      " + cause.getMessage() + "  (SQLSTATE " + cause.getSQLState() + ")",
            "check the rights of the user on Rung's tables, and the connection"),
        cause);
  }
}
