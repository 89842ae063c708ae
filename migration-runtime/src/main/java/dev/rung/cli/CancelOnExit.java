package dev.rung.cli;

import dev.rung.Migrator;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a run cleanly when the process is told to end: on SIGTERM or SIGINT the run is cancelled,
 * and the process waits, within limits, until it is rolled back and unlocked.
 */
final class CancelOnExit {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Migrator migrator;
  private final Output output;
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::cancel, "rung-cancel");

  private CancelOnExit(Migrator migrator, Output output) {
    this.migrator = migrator;
    this.output = output;
  }

  /** Watches from now until it is closed. */
  static CancelOnExit install(Migrator migrator, Output output) {
    CancelOnExit cancelling = new CancelOnExit(migrator, output);
    Runtime.getRuntime().addShutdownHook(cancelling.hook);
    return cancelling;
  }

  private void cancel() {
    migrator.cancel();
    try {
      // When this returns, the virtual machine goes, finished or not; the database then rolls back.
      boolean inTime = finished.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (!inTime) {
        output.error("The run did not end within " + PATIENCE.toSeconds() + " s; it is cut off.\n");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the process end: the run is over and told. */
  void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException exiting) {
      // The process is ending and the hook is running; the count lets it go on.
      assert finished.getCount() == 0;
    }
  }
}
