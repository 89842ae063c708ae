package dev.rung;

import dev.rung.migration.Problem;
import java.time.Duration;

/** What came of one step of a plan: exactly one of four. Immutable. */
public sealed interface StepOutcome {

  /** The step. */
  PlanStep step();

  /**
   * It is done and recorded.
   *
   * @param duration from BEGIN to COMMIT
   * @param attempts 1 unless it was retried
   */
  record Succeeded(PlanStep step, Duration duration, int attempts) implements StepOutcome {}

  /** Another run had done it in the meantime. */
  record AlreadyDone(PlanStep step) implements StepOutcome {}

  /**
   * It failed; its transaction is rolled back.
   *
   * @param problem why
   */
  record Failed(PlanStep step, Duration duration, Problem problem) implements StepOutcome {}

  /** An earlier step failed. */
  record NotRun(PlanStep step) implements StepOutcome {}
}
