package dev.rung.internal.engine;

import dev.rung.EngineEvent.WaitingForMigrations;
import dev.rung.EngineListener;
import dev.rung.migration.MigrationException;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for what others migrate: looks, tells and sleeps in turns. Used once, by one thread. */
final class Waiting {
  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 1_000;
  private static final long SLICE_MILLIS = 100;
  private static final Duration TELL_EVERY = Duration.ofSeconds(5);
  private static final int SHOWN = 8;

  private final Duration limit;
  private final BooleanSupplier cancelled;
  private final EngineListener listener;
  private final long startedNanos = System.nanoTime();
  private @Nullable List<MigrationId> told;
  private Duration toldAt = Duration.ZERO;

  Waiting(Duration limit, BooleanSupplier cancelled, EngineListener listener) {
    this.limit = limit;
    this.cancelled = cancelled;
    this.listener = listener;
  }

  /**
   * Returns when nothing is missing.
   *
   * @param look connects and tells what is missing
   * @throws MigrationException NOT_READY, CANCELLED, and whatever a look finds that waiting does
   *     not mend
   */
  void until(Supplier<List<MigrationId>> look) {
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      refuseWhenCancelled(null);
      MigrationException unreachable = null;
      List<MigrationId> missing = List.of();
      try {
        missing = look.get();
        if (missing.isEmpty()) {
          return;
        }
      } catch (MigrationException e) {
        if (e.problems().get(0).code() != ProblemCode.CONNECT_FAILED) {
          throw e;
        }
        unreachable = e;
      }
      Duration waited = waited();
      if (waited.compareTo(limit) >= 0) {
        throw unreachable != null ? unreachable : new MigrationException(notReady(missing, waited));
      }
      tell(missing, waited);
      sleep(Math.min(pause, Math.max(1, limit.minus(waited).toMillis())));
      pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
    }
  }

  private void tell(List<MigrationId> missing, Duration waited) {
    if (!missing.equals(told) || waited.minus(toldAt).compareTo(TELL_EVERY) >= 0) {
      listener.on(new WaitingForMigrations(missing, waited));
      told = missing;
      toldAt = waited;
    }
  }

  private void sleep(long millis) {
    long left = millis;
    while (left > 0) {
      try {
        Thread.sleep(Math.min(left, SLICE_MILLIS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        refuseWhenCancelled(e);
      }
      refuseWhenCancelled(null);
      left -= SLICE_MILLIS;
    }
  }

  private void refuseWhenCancelled(@Nullable InterruptedException cause) {
    if (cancelled.getAsBoolean()) {
      throw new MigrationException(
          Problem.of(
              ProblemCode.CANCELLED,
              "The wait for migrations was cancelled; nothing was changed.",
              "",
              "wait again: rung wait"),
          cause);
    }
  }

  private Duration waited() {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }

  private static Problem notReady(List<MigrationId> missing, Duration waited) {
    List<String> where = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, missing.size()); i++) {
      where.add((i == 0 ? "missing   " : "          ") + missing.get(i));
    }
    if (missing.size() > SHOWN) {
      where.add("          and " + (missing.size() - SHOWN) + " more");
    }
    where.add("waited    " + waited.toSeconds() + " s");
    return new Problem(
        ProblemCode.NOT_READY,
        "The database does not have what this code needs: "
            + missing.size()
            + (missing.size() == 1 ? " migration is" : " migrations are")
            + " not applied.",
        where,
        List.of(
            "look at the service that migrates, or migrate by hand: rung up",
            "wait longer, for example with --timeout 30m"));
  }
}
