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
  private static final Duration AGAIN = Duration.ofMillis(200);

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

  /** When this returns, the process goes, whether or not the run has ended. */
  private void cancel() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      do {
        migrator.cancel(); // again and again: a run that was about to begin has begun by now
        if (finished.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      } while (System.nanoTime() < end);
      output.error("The run did not end within " + PATIENCE.toSeconds() + " s; it is cut off.\n");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Lets the process end: the run is over and told. When a signal is what ends it, this does not
   * return: an exit with a code of our own, just before the JVM is gone, would win over the
   * signal's.
   */
  void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException exiting) {
      awaitTheEnd();
    }
  }

  /**
   * The JVM ends as soon as its hooks have; the limit is for a hook of the application that hangs.
   */
  private static void awaitTheEnd() {
    try {
      Thread.sleep(PATIENCE.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
