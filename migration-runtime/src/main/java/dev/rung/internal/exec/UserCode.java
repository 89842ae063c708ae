package dev.rung.internal.exec;

import dev.rung.PlanStep;
import dev.rung.internal.sql.SentSql;
import dev.rung.migration.ExecutableMigration;
import dev.rung.migration.MigrationException;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.ReversibleMigration;
import dev.rung.spi.MigrationFactory;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jspecify.annotations.Nullable;

/** Creates migrations and calls them. Used by one thread. */
public final class UserCode {
  private final ClassLoader classLoader;
  private final @Nullable MigrationFactory factory;
  private final @Nullable Settings settings;
  private final SQLDialect dialect;
  private final StatementRules rules;
  private final FingerprintSql fingerprints = new FingerprintSql();

  /**
   * For one database product.
   *
   * @param factory null for the public constructor without parameters
   * @param settings the application's jOOQ settings, or null
   */
  UserCode(
      ClassLoader classLoader,
      @Nullable MigrationFactory factory,
      @Nullable Settings settings,
      SQLDialect dialect,
      StatementRules rules) {
    this.classLoader = classLoader;
    this.factory = factory;
    this.settings = settings;
    this.dialect = dialect;
    this.rules = rules;
  }

  /**
   * Calls {@code up} and {@code verify}, or {@code down}, with a new instance.
   *
   * @return what {@code up} sent; null of {@code down}
   * @throws VerifyFailed when it was {@code verify} that threw
   */
  @Nullable SentSql run(PlanStep step, Connection raw, StatementMonitor monitor) throws Throwable {
    ExecutableMigration migration = create(step.id(), step.className());
    UpTrace trace =
        step instanceof PlanStep.Revert ? null : new UpTrace(fingerprints, dialect.getNameLC());
    GuardedConnection guarded = new GuardedConnection(raw, monitor, rules, trace);
    try {
      DSLContext db = MigrationDsl.on(guarded, dialect, settings, trace);
      change(step, migration, db);
      SentSql sent = trace == null ? null : trace.end();
      verify(step, migration, db);
      return sent;
    } finally {
      guarded.end();
    }
  }

  /**
   * Calls {@code up} of a new instance without a database, and tells what it sends. Without rows it
   * may well fail; then why it is not to be told by statements is more than that it failed.
   *
   * @param changedRows what each statement is said to have changed
   */
  SentSql trace(MigrationId id, String className, StatementMonitor monitor, int changedRows) {
    UpTrace trace = new UpTrace(fingerprints, dialect.getNameLC());
    try (Nowhere nowhere = new Nowhere(changedRows)) {
      GuardedConnection guarded = new GuardedConnection(nowhere, monitor, rules, trace);
      create(id, className).up(MigrationDsl.on(guarded, dialect, settings, trace));
    } catch (Throwable e) { // the application's code may throw anything
      Log.notTraced(id, e);
      trace.stopped();
    }
    return trace.end();
  }

  /**
   * Calls {@code up} or {@code down} on a connection that only records; there is nothing to verify.
   */
  void record(PlanStep step, Connection recording) throws Throwable {
    change(
        step,
        create(step.id(), step.className()),
        MigrationDsl.on(recording, dialect, settings, null));
  }

  private static void verify(PlanStep step, ExecutableMigration migration, DSLContext db)
      throws VerifyFailed {
    if (step instanceof PlanStep.Revert) {
      return;
    }
    try {
      migration.verify(db);
    } catch (Throwable e) {
      throw new VerifyFailed(e);
    }
  }

  private static void change(PlanStep step, ExecutableMigration migration, DSLContext db)
      throws Throwable {
    if (step instanceof PlanStep.Revert) {
      ((ReversibleMigration) migration).down(db);
    } else {
      migration.up(db);
    }
  }

  private ExecutableMigration create(MigrationId id, String className) {
    try {
      Class<? extends ExecutableMigration> type =
          Class.forName(className, true, classLoader).asSubclass(ExecutableMigration.class);
      return factory == null ? type.getConstructor().newInstance() : factory.create(type);
    } catch (InvocationTargetException e) {
      throw failed(id, className, e.getCause());
    } catch (Exception | LinkageError e) {
      throw failed(id, className, e);
    }
  }

  private static MigrationException failed(
      MigrationId id, String className, @Nullable Throwable cause) {
    return new MigrationException(
        Problem.of(
            ProblemCode.INSTANTIATION_FAILED,
            id + " could not be created.",
            className + "  " + cause,
            "mend its constructor, or the class that could not be loaded"),
        cause);
  }

  /** Carries what {@code verify} threw. */
  static final class VerifyFailed extends Exception {
    private static final long serialVersionUID = 1L;

    VerifyFailed(Throwable cause) {
      super(cause);
    }
  }
}
