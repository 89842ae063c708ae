package dev.rung.internal.lock;

import dev.rung.EngineEvent.WaitingForLock;
import dev.rung.internal.dialect.RunLock;
import dev.rung.internal.dialect.RunLock.Holder;
import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a lock by trying again and again, and tells meanwhile who holds it. Immutable; safe for
 * use by many threads if what it was given is.
 */
public final class RunLockWaiter {

  private final Duration limit;
  private final BooleanSupplier cancelled;
  private final Consumer<WaitingForLock> listener;

  /**
   * A waiter.
   *
   * @param limit how long to wait beyond the holder's last progress
   * @param cancelled asked between attempts, at least twice a second
   * @param listener told at once and then every five seconds who holds the lock
   */
  public RunLockWaiter(
      Duration limit, BooleanSupplier cancelled, Consumer<WaitingForLock> listener) {
    this.limit = limit;
    this.cancelled = cancelled;
    this.listener = listener;
  }

  /**
   * Takes the run lock.
   *
   * @return whether it had to wait, so that what was read before may be old
   * @throws MigrationException LOCK_TIMEOUT, CANCELLED
   */
  public boolean acquire(RunLock lock) throws SQLException {
    if (cancelled.getAsBoolean()) {
      throw cancelled(null);
    }
    return await(lock::tryAcquire, lock);
  }

  /**
   * Repeats an attempt until it succeeds, such as to begin a step while another run's step has the
   * transaction lock.
   *
   * @param lock tells who is in the way
   * @return whether it had to wait
   * @throws MigrationException LOCK_TIMEOUT, CANCELLED
   */
  public boolean await(Attempt attempt, RunLock lock) throws SQLException {
    long start = System.nanoTime();
    LockWait wait = new LockWait(limit, () -> ThreadLocalRandom.current().nextDouble());
    boolean waited = false;
    while (!attempt.succeeds()) {
      waited = true;
      if (cancelled.getAsBoolean()) {
        throw cancelled(null);
      }
      Duration soFar = Duration.ofNanos(System.nanoTime() - start);
      Holder holder = lock.holder();
      LockWait.Decision decision = wait.next(soFar, holder);
      if (decision instanceof LockWait.Decision.GiveUp giveUp) {
        throw new MigrationException(timeout(giveUp.holder(), giveUp.waited()));
      }
      if (decision instanceof LockWait.Decision.TryAgain again) {
        if (again.tell()) {
          listener.accept(event(holder, soFar));
        }
        sleep(again.pause());
      }
    }
    return waited;
  }

  private static WaitingForLock event(@Nullable Holder holder, Duration waited) {
    return holder == null
        ? new WaitingForLock("another run", null, "", waited)
        : new WaitingForLock(holder.who(), holder.since(), holder.activity(), waited);
  }

  static Problem timeout(@Nullable Holder holder, Duration waited) {
    List<String> where = new ArrayList<>();
    List<String> fixes = new ArrayList<>();
    if (holder != null) {
      where.add("held by   " + holder.who());
      if (holder.since() != null) {
        where.add("since     " + holder.since());
      }
      if (!holder.activity().isEmpty()) {
        where.add("doing     " + holder.activity());
      }
      fixes.add("if it is stuck, end it: " + holder.remedy());
    }
    where.add("waited    " + waited.toSeconds() + " s");
    fixes.add("wait longer, for example with --lock-wait 30m");
    return new Problem(
        ProblemCode.LOCK_TIMEOUT,
        "Another run holds the lock and made no progress for too long.",
        where,
        fixes);
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis(), pause.toNanosPart() % 1_000_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cancelled(e);
    }
  }

  private static MigrationException cancelled(@Nullable InterruptedException cause) {
    return new MigrationException(
        Problem.of(
            ProblemCode.CANCELLED,
            "The run was cancelled while it waited for the lock; nothing was changed.",
            "",
            "run it again"),
        cause);
  }

  /** Tries once, without waiting. */
  @FunctionalInterface
  public interface Attempt {

    /** Whether it succeeded. */
    boolean succeeds() throws SQLException;
  }
}
