package dev.rung.internal.exec;

import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Knows the statement that a migration is executing, so that another thread can end it: when the
 * run is cancelled or its thread interrupted, which no driver notices while it waits for an answer,
 * and when the statement runs longer than it may. The drivers' own query time-outs do not serve:
 * sqlite-jdbc ignores its own.
 *
 * <p>Statements are executed by one thread; {@link #cancel} may be called by any.
 */
public final class StatementMonitor implements AutoCloseable {
  private static final long CANCEL_AGAIN_MILLIS = 100;

  private final @Nullable Duration timeout;
  private final Object lock = new Object();
  private @Nullable Statement current;
  private @Nullable Thread runner;
  private @Nullable Thread watchdog;
  private long startedNanos;
  private boolean cancelled;
  private boolean timedOut;
  private boolean closed;
  private String lastSql = "";

  /** A monitor for one run; the time-out is for each statement, null for none. */
  public StatementMonitor(@Nullable Duration timeout) {
    this.timeout = timeout;
  }

  /** One execution of a statement. */
  interface Execution<T> {
    T run() throws SQLException;
  }

  /** Executes a statement under watch. */
  <T> T watch(Statement statement, String sql, Execution<T> execution) throws SQLException {
    synchronized (lock) {
      refuseWhenCancelled();
      current = statement;
      runner = Thread.currentThread();
      timedOut = false;
      startedNanos = System.nanoTime();
      lastSql = sql;
      startWatchdog();
    }
    try {
      return execution.run();
    } catch (SQLException e) {
      synchronized (lock) {
        refuseWhenCancelled();
        if (timedOut) {
          throw new MigrationException(timeoutProblem(sql), e);
        }
      }
      throw e;
    } finally {
      synchronized (lock) {
        current = null;
      }
    }
  }

  /** Cancels the running statement and refuses later ones. Returns at once. */
  public void cancel() {
    synchronized (lock) {
      cancelled = true;
      startWatchdog();
      lock.notifyAll();
    }
  }

  /** Whether {@link #cancel} was called, or the calling thread was interrupted. */
  public boolean isCancelled() {
    synchronized (lock) {
      return cancelled || Thread.currentThread().isInterrupted();
    }
  }

  /** Notes a text that is about to be prepared: SQLite finds most faults there. */
  void preparing(String sql) {
    synchronized (lock) {
      refuseWhenCancelled();
      lastSql = sql;
    }
  }

  /** The text of the statement executed last, empty when there was none since {@link #forget}. */
  String lastSql() {
    synchronized (lock) {
      return lastSql;
    }
  }

  /** Forgets the last statement, before another migration begins. */
  void forget() {
    synchronized (lock) {
      lastSql = "";
    }
  }

  /** Ends the watch; the watchdog's thread ends soon after. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
    }
  }

  private void refuseWhenCancelled() {
    if (cancelled || Thread.currentThread().isInterrupted()) {
      throw new MigrationException(cancelledProblem());
    }
  }

  private void startWatchdog() {
    if (watchdog == null) {
      watchdog = new Thread(this::patrol, "rung-watchdog");
      watchdog.setDaemon(true);
      watchdog.start();
    }
  }

  /**
   * A cancel that arrives just before the statement is lost, so it is sent again until it works.
   */
  private void patrol() {
    while (true) {
      Statement victim;
      synchronized (lock) {
        if (closed) {
          return;
        }
        try {
          lock.wait(CANCEL_AGAIN_MILLIS);
        } catch (InterruptedException e) {
          return;
        }
        boolean late = timeout != null && System.nanoTime() - startedNanos > timeout.toNanos();
        boolean ended = cancelled || (runner != null && runner.isInterrupted());
        victim = ended || late ? current : null;
        timedOut |= victim != null && !ended;
      }
      if (victim != null) {
        try {
          victim.cancel();
        } catch (SQLException e) {
          Log.cancelFailed(e);
        }
      }
    }
  }

  private Problem timeoutProblem(String sql) {
    return Problem.of(
        ProblemCode.STATEMENT_TIMEOUT,
        "A statement ran longer than the statement time-out of " + timeout + ".",
        "statement  " + Texts.oneLine(sql),
        "give it more time with --statement-timeout, or do less in one statement");
  }

  /** The problem of every run that was cancelled. */
  public static Problem cancelledProblem() {
    return Problem.of(
        ProblemCode.CANCELLED,
        "The run was cancelled; what was under way is rolled back.",
        "",
        "run it again: rung up");
  }
}
