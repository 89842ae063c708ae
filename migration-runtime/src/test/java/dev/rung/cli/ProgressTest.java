package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.EngineEvent.RunStarted;
import dev.rung.EngineEvent.StepFinished;
import dev.rung.EngineEvent.StepRetried;
import dev.rung.EngineEvent.StepStarted;
import dev.rung.EngineEvent.WaitingForLock;
import dev.rung.EngineEvent.Warned;
import dev.rung.PlanStep;
import dev.rung.StepOutcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final PlanStep STEP = Samples.apply("shop:3", "Add orders", true, false);
  private static final String STARTED = "  → 1/1  applying   shop:3              Add orders";
  private static final String FINISHED = "  ✓ 1/1  applied    shop:3       12 ms  Add orders\n";
  private static final String RETRIED =
      "  attempt 1 of shop:3 is rolled back; again in 20 ms: deadlock\n";
  private static final String ERASE = "\r\u001b[2K";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** A run that waits, is retried and succeeds, and what it shows. */
  private String shown(boolean terminal, Map<String, String> environment) {
    Terminal surroundings =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal,
            terminal,
            Symbols.UNICODE,
            () -> 0,
            environment,
            question -> null);
    Progress progress = new Progress(new Output(surroundings, true, new Secrets()));
    progress.on(new WaitingForLock("process 1", null, "", Duration.ZERO));
    progress.on(new WaitingForLock("process 1", null, "", Duration.ofSeconds(5)));
    progress.on(new RunStarted("k3f9x2", List.of(STEP)));
    progress.on(new StepStarted(STEP, 1, 1));
    progress.on(new StepRetried(STEP, 1, "deadlock", Duration.ofMillis(20)));
    progress.on(new StepFinished(new StepOutcome.Succeeded(STEP, Duration.ofMillis(12), 2), 1, 1));
    progress.on(new Warned(Samples.problem()));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesALineForEachEvent() {
    assertThat(shown(false, Map.of()))
        .isEqualTo(
            "  waiting 0 s for process 1\n"
                + "  waiting 5 s for process 1\n"
                + STARTED
                + "\n"
                + RETRIED
                + FINISHED);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("warning " + Samples.problem() + "\n");
  }

  @Test
  void writesOverWhatIsPastOnATerminal() {
    assertThat(shown(true, Map.of()))
        .isEqualTo(
            "  waiting 0 s for process 1"
                + ERASE
                + "  waiting 5 s for process 1"
                + ERASE
                + STARTED
                + ERASE
                + RETRIED
                + STARTED
                + ERASE
                + FINISHED);
  }

  @Test
  void writesLinesOnATerminalThatCannotEraseThem() {
    assertThat(shown(true, Map.of("TERM", "dumb"))).doesNotContain("\r", "\u001b");
  }
}
