package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.EngineEvent.StepFinished;
import dev.rung.EngineEvent.StepRetried;
import dev.rung.EngineEvent.StepStarted;
import dev.rung.EngineEvent.WaitingForLock;
import dev.rung.EngineEvent.WaitingForMigrations;
import dev.rung.ExecutionReport;
import dev.rung.PlanStep;
import dev.rung.StepOutcome;
import dev.rung.migration.MigrationId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTextTest {
  private static final PlanStep STEP = Samples.apply("shop:3", "Add orders", true, false);
  private final RunText text = new RunText(Samples.PLAIN, false, "shop:10".length());

  private String finished(StepOutcome outcome) {
    return text.finished(new StepFinished(outcome, 2, 12));
  }

  @Test
  void alignsTheEndOfAStepWithItsBeginning() {
    assertThat(
            List.of(
                text.started(new StepStarted(STEP, 1, 12)),
                finished(new StepOutcome.Succeeded(STEP, Duration.ofMillis(12), 1)),
                text.started(new StepStarted(Samples.revert("shop:10"), 3, 12)),
                finished(
                    new StepOutcome.Succeeded(
                        Samples.revert("shop:10"), Duration.ofSeconds(245), 1)),
                finished(new StepOutcome.Failed(STEP, Duration.ofMillis(1_200), Samples.problem())),
                finished(new StepOutcome.AlreadyDone(STEP)),
                finished(new StepOutcome.NotRun(STEP))))
        .containsExactly(
            "  →  1/12  applying   shop:3               Add orders",
            "  ✓  2/12  applied    shop:3        12 ms  Add orders",
            "  →  3/12  reverting  shop:10              AddOrders",
            "  ✓  2/12  reverted   shop:10  4 min 05 s  AddOrders",
            "  ✗  2/12  failed     shop:3        1.2 s  Add orders",
            "  ·  2/12  was done   shop:3               Add orders",
            "  ·  2/12  not run    shop:3               Add orders");
  }

  @Test
  void tellsWhoHoldsTheLock() {
    WaitingForLock event =
        new WaitingForLock(
            "backend 4711 on db-host.example.com and more",
            Samples.NINE,
            "shop:3",
            Duration.ofSeconds(65));
    assertThat(text.waiting(event))
        .isEqualTo(
            "  waiting 65 s for backend 4711 on db-host.example.com and more, at shop:3,"
                + " since 09:12:04Z");
    assertThat(new RunText(Samples.PLAIN, true, 7).waiting(event))
        .isEqualTo(
            "  waiting 65 s for backend 4711 on db-host.example.com and more, at shop:3, si…");
    assertThat(text.waiting(new WaitingForLock("process 1", null, "", Duration.ZERO)))
        .isEqualTo("  waiting 0 s for process 1");
  }

  @Test
  void tellsWhichMigrationsItWaitsFor() {
    List<MigrationId> missing = List.of(Samples.id("shop:3"), Samples.id("shop:4"));
    assertThat(text.waiting(new WaitingForMigrations(missing, Duration.ofSeconds(12))))
        .isEqualTo("  waiting 12 s for 2 migrations, next shop:3");
    assertThat(text.waiting(new WaitingForMigrations(List.of(), Duration.ofSeconds(3))))
        .isEqualTo("  waiting 3 s for the database, which cannot be reached yet");
  }

  @Test
  void tellsWhyAStepIsTriedAgain() {
    assertThat(text.retried(new StepRetried(STEP, 1, "deadlock\ndetected", Duration.ofMillis(150))))
        .isEqualTo(
            "  attempt 1 of shop:3 is rolled back; again in 150 ms: deadlock\\u000adetected");
  }

  @Test
  void sumsUpByOutcome() {
    StepOutcome done = new StepOutcome.Succeeded(STEP, Duration.ofMillis(12), 1);
    assertThat(
            RunText.summary(
                new ExecutionReport(
                    "k3f9x2",
                    List.of(
                        done,
                        done,
                        new StepOutcome.AlreadyDone(STEP),
                        new StepOutcome.Failed(STEP, Duration.ZERO, Samples.problem()),
                        new StepOutcome.NotRun(STEP)),
                    Duration.ofMillis(1_250))))
        .isEqualTo("\n2 applied, 1 done by another run, 1 failed, 1 not run in 1.2 s.\n");
    assertThat(RunText.summary(new ExecutionReport("", List.of(), Duration.ZERO)))
        .isEqualTo("Nothing to do.\n");
  }
}
