package dev.rung.internal.exec;

import dev.rung.PlanStep;
import dev.rung.migration.ExecutableMigration;
import dev.rung.migration.MigrationException;
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
   * @throws VerifyFailed when it was {@code verify} that threw
   */
  void run(PlanStep step, Connection raw, StatementMonitor monitor) throws Throwable {
    ExecutableMigration migration = create(step);
    GuardedConnection guarded = new GuardedConnection(raw, monitor, rules);
    try {
      call(step, migration, MigrationDsl.on(guarded.asConnection(), dialect, settings));
    } finally {
      guarded.end();
    }
  }

  /**
   * Calls {@code up} or {@code down} on a connection that only records; there is nothing to verify.
   */
  void record(PlanStep step, Connection recording) throws Throwable {
    change(step, create(step), MigrationDsl.on(recording, dialect, settings));
  }

  private static void call(PlanStep step, ExecutableMigration migration, DSLContext db)
      throws Throwable {
    change(step, migration, db);
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

  private ExecutableMigration create(PlanStep step) {
    try {
      Class<? extends ExecutableMigration> type =
          Class.forName(step.className(), true, classLoader).asSubclass(ExecutableMigration.class);
      return factory == null ? type.getConstructor().newInstance() : factory.create(type);
    } catch (InvocationTargetException e) {
      throw failed(step, e.getCause());
    } catch (Exception | LinkageError e) {
      throw failed(step, e);
    }
  }

  private static MigrationException failed(PlanStep step, @Nullable Throwable cause) {
    return new MigrationException(
        Problem.of(
            ProblemCode.INSTANTIATION_FAILED,
            step.id() + " could not be created.",
            step.className() + "  " + cause,
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
