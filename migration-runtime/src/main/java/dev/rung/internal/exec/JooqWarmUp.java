package dev.rung.internal.exec;

import dev.rung.internal.dialect.Dialect;

/**
 * Loads jOOQ on a second thread while the catalog is read and the lock is taken: its first
 * statement costs half a second otherwise.
 */
public final class JooqWarmUp {
  private JooqWarmUp() {}

  /** Starts it and returns at once; the thread is a daemon and ends by itself. */
  public static void start(Dialect dialect) {
    Thread thread = new Thread(() -> MigrationDsl.warmUp(dialect.jooq()), "rung-jooq-warm-up");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((failed, reason) -> Log.warmUpFailed(reason));
    thread.start();
  }
}
