package dev.rung.internal.lock;

import static java.util.Objects.requireNonNull;

import dev.rung.internal.dialect.RunLock.Holder;
import java.time.Duration;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides how to go on while somebody else holds the lock. It neither sleeps nor reads a clock; it
 * remembers what it saw. Used by one thread.
 *
 * <p>The limit counts from the last progress of the holder, which is when another holder or another
 * activity was seen, so that many small migrations are waited for, and one that is stuck is not.
 */
final class LockWait {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
  private static final Duration TELL_EVERY = Duration.ofSeconds(5);

  private final Duration limit;
  private final DoubleSupplier random;

  private Duration pause = FIRST_PAUSE;
  private Duration progressAt = Duration.ZERO;
  private @Nullable Duration toldAt;
  private @Nullable Holder lastSeen;

  /**
   * A wait that begins.
   *
   * @param limit how long the holder may stand still
   * @param random from 0 to 1, for jitter
   */
  LockWait(Duration limit, DoubleSupplier random) {
    this.limit = requireNonNull(limit, "limit");
    this.random = random;
  }

  /**
   * What to do after another attempt that failed.
   *
   * @param waited since the wait began
   * @param holder who has the lock, null when nobody can tell
   */
  Decision next(Duration waited, @Nullable Holder holder) {
    if (holder != null && !sameWork(holder, lastSeen)) {
      progressAt = waited;
      lastSeen = holder;
    }
    Duration left = limit.minus(waited.minus(progressAt));
    if (left.isZero() || left.isNegative()) {
      return new Decision.GiveUp(lastSeen, waited);
    }
    boolean tell = toldAt == null || waited.minus(toldAt).compareTo(TELL_EVERY) >= 0;
    if (tell) {
      toldAt = waited;
    }
    return new Decision.TryAgain(nextPause(left), tell);
  }

  /** Between half and all of the step, so that waiters spread out; never beyond the limit. */
  private Duration nextPause(Duration left) {
    long nanos = (long) (pause.toNanos() * (0.5 + random.getAsDouble() / 2));
    pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
    return min(Duration.ofNanos(nanos), left);
  }

  private static boolean sameWork(Holder holder, @Nullable Holder other) {
    return other != null
        && holder.who().equals(other.who())
        && holder.activity().equals(other.activity())
        && Objects.equals(holder.since(), other.since());
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** What to do next. */
  sealed interface Decision {

    /**
     * Sleep, then try again.
     *
     * @param tell whether to say first who holds the lock
     */
    record TryAgain(Duration pause, boolean tell) implements Decision {}

    /** The holder stood still for too long; it is the one seen last, null when none was seen. */
    record GiveUp(@Nullable Holder holder, Duration waited) implements Decision {}
  }
}
