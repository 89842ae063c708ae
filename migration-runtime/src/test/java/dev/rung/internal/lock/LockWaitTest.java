package dev.rung.internal.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.internal.dialect.RunLock.Holder;
import dev.rung.internal.lock.LockWait.Decision;
import dev.rung.internal.lock.LockWait.Decision.GiveUp;
import dev.rung.internal.lock.LockWait.Decision.TryAgain;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockWaitTest {

  private static final Holder FIRST = holder("rung r main:1");
  private static final Holder SECOND = holder("rung r main:2");

  @Test
  void pausesDoubleUpToHalfASecond() {
    LockWait wait = new LockWait(Duration.ofMinutes(10), () -> 1.0);

    assertThat(pauses(wait, 7)).containsExactly(50L, 100L, 200L, 400L, 500L, 500L, 500L);
  }

  @Test
  void jitterTakesUpToHalfOfAPauseAway() {
    LockWait wait = new LockWait(Duration.ofMinutes(10), () -> 0.0);

    assertThat(pauses(wait, 6)).containsExactly(25L, 50L, 100L, 200L, 250L, 250L);
  }

  @Test
  void tellsAtOnceAndThenEveryFiveSeconds() {
    LockWait wait = new LockWait(Duration.ofMinutes(10), () -> 1.0);
    List<Long> toldAt = new ArrayList<>();
    for (long millis = 0; millis <= 12_000; millis += 500) {
      if (((TryAgain) wait.next(Duration.ofMillis(millis), FIRST)).tell()) {
        toldAt.add(millis);
      }
    }

    assertThat(toldAt).containsExactly(0L, 5_000L, 10_000L);
  }

  @Test
  void givesUpWhenTheHolderStandsStillForTheLimit() {
    LockWait wait = new LockWait(Duration.ofSeconds(10), () -> 1.0);

    assertThat(wait.next(Duration.ZERO, FIRST)).isInstanceOf(TryAgain.class);
    assertThat(wait.next(Duration.ofMillis(9_900), FIRST))
        .as("the pause ends with the limit")
        .isEqualTo(new TryAgain(Duration.ofMillis(100), true));
    assertThat(wait.next(Duration.ofSeconds(10), FIRST))
        .isEqualTo(new GiveUp(FIRST, Duration.ofSeconds(10)));
  }

  @Test
  void progressOfTheHolderStartsTheLimitAgain() {
    LockWait wait = new LockWait(Duration.ofSeconds(10), () -> 1.0);

    wait.next(Duration.ZERO, FIRST);
    assertThat(wait.next(Duration.ofSeconds(9), SECOND)).isInstanceOf(TryAgain.class);
    assertThat(wait.next(Duration.ofMillis(18_999), SECOND)).isInstanceOf(TryAgain.class);
    assertThat(wait.next(Duration.ofSeconds(19), SECOND)).isInstanceOf(GiveUp.class);
  }

  @Test
  void aHolderThatCannotBeSeenIsNoProgress() {
    LockWait wait = new LockWait(Duration.ofSeconds(10), () -> 1.0);

    wait.next(Duration.ZERO, FIRST);
    wait.next(Duration.ofSeconds(5), null);
    wait.next(Duration.ofSeconds(6), FIRST);
    Decision decision = wait.next(Duration.ofSeconds(10), null);

    assertThat(decision).isEqualTo(new GiveUp(FIRST, Duration.ofSeconds(10)));
  }

  @Test
  void aLimitOfNothingGivesUpAtOnce() {
    LockWait wait = new LockWait(Duration.ZERO, () -> 1.0);

    assertThat(wait.next(Duration.ZERO, null)).isEqualTo(new GiveUp(null, Duration.ZERO));
  }

  private static List<Long> pauses(LockWait wait, int count) {
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      TryAgain again = (TryAgain) wait.next(Duration.ofMillis(i), FIRST);
      pauses.add(again.pause().toMillis());
    }
    return pauses;
  }

  private static Holder holder(String activity) {
    return new Holder("process 7 on host", Instant.EPOCH, activity, "kill 7");
  }
}
