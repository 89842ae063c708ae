package dev.rung.internal.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.EngineEvent.WaitingForLock;
import dev.rung.internal.dialect.RunLock;
import dev.rung.migration.MigrationException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunLockWaiterTest {

  private final List<WaitingForLock> told = new ArrayList<>();

  @Test
  void aFreeLockIsTakenWithoutAWord() throws Exception {
    assertThat(waiter(Duration.ZERO).acquire(new Lock(1))).isFalse();
    assertThat(told).isEmpty();
  }

  @Test
  void waitsUntilTheLockIsFreeAndTellsWhoHasIt() throws Exception {
    assertThat(waiter(Duration.ofMinutes(1)).acquire(new Lock(3))).isTrue();

    assertThat(told).hasSize(1);
    assertThat(told.get(0).holder()).isEqualTo("process 7 on ci-7");
    assertThat(told.get(0).since()).isEqualTo(Instant.EPOCH);
    assertThat(told.get(0).activity()).isEqualTo("rung r main:1");
  }

  @Test
  void theTimeOutNamesTheHolderAndHowToEndIt() {
    assertThatThrownBy(() -> waiter(Duration.ZERO).acquire(new Lock(2)))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            """
            [RUNG-301] Another run holds the lock and made no progress for too long.
                held by   process 7 on ci-7
                since     1970-01-01T00:00:00Z
                doing     rung r main:1
                waited    0 s
              fix: if it is stuck, end it: kill 7
              fix: wait longer, for example with --lock-wait 30m""");
  }

  @Test
  void cancellingEndsTheWait() {
    RunLockWaiter waiter = new RunLockWaiter(Duration.ofMinutes(1), () -> true, told::add);

    assertThatThrownBy(() -> waiter.acquire(new Lock(2)))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            """
            [RUNG-407] The run was cancelled while it waited for the lock; nothing was changed.
              fix: run it again""");
  }

  @Test
  void interruptionEndsTheWaitAndStaysVisible() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> waiter(Duration.ofMinutes(1)).acquire(new Lock(2)))
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith("[RUNG-407]");
    assertThat(Thread.interrupted()).isTrue();
  }

  private RunLockWaiter waiter(Duration limit) {
    return new RunLockWaiter(limit, () -> false, told::add);
  }

  /** A lock that is free at the given attempt. */
  private static final class Lock implements RunLock {
    private int attemptsLeft;

    Lock(int attempts) {
      attemptsLeft = attempts;
    }

    @Override
    public boolean tryAcquire() {
      return --attemptsLeft <= 0;
    }

    @Override
    public @Nullable Holder holder() {
      return new Holder("process 7 on ci-7", Instant.EPOCH, "rung r main:1", "kill 7");
    }

    @Override
    public void announce(String activity) {}

    @Override
    public void release() {}
  }
}
