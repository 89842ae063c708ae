package dev.rung.internal.exec;

import dev.rung.PlanStep;
import dev.rung.internal.dialect.Dialect;
import dev.rung.internal.dialect.Dialect.Failure;
import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a migration threw into what is told. */
final class Failures {
  private final Dialect dialect;

  Failures(Dialect dialect) {
    this.dialect = dialect;
  }

  /** What the failure means for the run. */
  Failure classify(Throwable thrown) {
    return dialect.classify(thrown);
  }

  /**
   * The problem to tell.
   *
   * @param lastSql the statement executed last, empty when there was none
   */
  Problem problem(PlanStep step, Throwable thrown, String lastSql) {
    Throwable cause =
        thrown instanceof UserCode.VerifyFailed && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    Problem own = own(cause);
    if (own != null) {
      return in(step, own);
    }
    if (isInterruption(cause)) {
      return in(step, StatementMonitor.cancelledProblem());
    }
    SQLException database = find(cause, SQLException.class);
    List<String> where = new ArrayList<>();
    where.add("migration  " + step.id() + "  " + place(step, cause));
    if (database != null && !lastSql.isEmpty()) {
      where.add("statement  " + Texts.oneLine(lastSql));
    }
    where.add("cause      " + (database == null ? text(cause) : text(database)));
    Failure meaning = database == null ? Failure.OTHER : dialect.classify(database);
    if (meaning == Failure.CONNECTION_LOST) {
      return new Problem(
          ProblemCode.LOCK_LOST,
          "The connection, and with it the lock, was lost; " + step.id() + " is rolled back.",
          where,
          List.of("run again: rung " + command(step)));
    }
    if (thrown instanceof UserCode.VerifyFailed) {
      return new Problem(
          ProblemCode.VERIFY_FAILED,
          step.id() + " ran, but its verify found a fault; it is rolled back.",
          where,
          List.of("correct up() or verify() and run again: rung up"));
    }
    if (meaning == Failure.ABORTED) {
      return new Problem(
          ProblemCode.MIGRATION_FAILED,
          step.id() + " went on after a statement of it had failed; it is rolled back.",
          where,
          List.of("put the part that may fail into db.transaction(...), which undoes it alone"));
    }
    if (meaning == Failure.NON_TRANSACTIONAL) {
      return new Problem(
          ProblemCode.NON_TRANSACTIONAL,
          step.id() + " holds a statement that cannot run in a transaction; it is rolled back.",
          where,
          List.of(
              "use the form that runs in a transaction, such as CREATE INDEX alone",
              "run it outside of Rung: migrations without a transaction do not exist yet"));
    }
    boolean down = step instanceof PlanStep.Revert;
    return new Problem(
        ProblemCode.MIGRATION_FAILED,
        step.id() + (down ? " could not be reverted" : " failed") + "; it is rolled back.",
        where,
        List.of("correct it and run again: rung " + command(step)));
  }

  /** Whether it was the thread's interruption that ended the migration. */
  static boolean isInterruption(Throwable thrown) {
    return find(thrown, InterruptedException.class) != null;
  }

  private static String command(PlanStep step) {
    return step instanceof PlanStep.Revert ? "down" : "up";
  }

  /** The problem when every attempt failed for a reason that should have passed. */
  Problem exhausted(PlanStep step, Throwable thrown, String lastSql, int attempts) {
    Problem last = problem(step, thrown, lastSql);
    return new Problem(
        ProblemCode.RETRIES_EXHAUSTED,
        step.id() + " was rolled back " + attempts + " times by locks or conflicts.",
        last.where(),
        List.of(
            "find the sessions that hold its tables (pg_stat_activity, pg_locks) and run again",
            "or let it wait longer with --lock-timeout"));
  }

  private static Problem in(PlanStep step, Problem own) {
    List<String> where = new ArrayList<>();
    where.add("migration  " + step.id() + "  " + step.className());
    where.addAll(own.where());
    return new Problem(own.code(), own.what(), where, own.fixes());
  }

  /** Rung's own problem anywhere among the causes, or null. */
  private static @Nullable Problem own(Throwable thrown) {
    MigrationException exception = find(thrown, MigrationException.class);
    return exception == null ? null : exception.problems().get(0);
  }

  /** The first of a type among the causes, which can be a circle; or null. */
  private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < Dialect.DEEPEST_CAUSE; depth++) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
      cause = cause.getCause();
    }
    return null;
  }

  /** The line of the migration's own source at which it happened. */
  private static String place(PlanStep step, Throwable thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      String name = frame.getClassName();
      if (name.equals(step.className()) || name.startsWith(step.className() + "$")) {
        return name
            + "."
            + frame.getMethodName()
            + " ("
            + frame.getFileName()
            + ":"
            + frame.getLineNumber()
            + ")";
      }
    }
    return step.className();
  }

  private static String text(Throwable thrown) {
    if (thrown instanceof SQLException database) {
      String state = database.getSQLState();
      return Texts.oneLine(String.valueOf(database.getMessage()))
          + (state == null ? "" : "  (SQLSTATE " + state + ")");
    }
    return Texts.oneLine(thrown.toString());
  }
}
