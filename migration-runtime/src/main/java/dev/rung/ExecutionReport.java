package dev.rung;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run did. Immutable.
 *
 * @param runId names this run in history, journal and the database's list of sessions; empty when
 *     there was nothing to do
 * @param outcomes one for each step of the plan, in order; empty when there was nothing to do
 * @param duration of the whole call, waiting included
 */
public record ExecutionReport(String runId, List<StepOutcome> outcomes, Duration duration) {

  /** Copies the list. */
  public ExecutionReport {
    outcomes = List.copyOf(outcomes);
  }

  /** The steps that this run completed. */
  public List<StepOutcome.Succeeded> succeeded() {
    List<StepOutcome.Succeeded> succeeded = new ArrayList<>();
    for (StepOutcome outcome : outcomes) {
      if (outcome instanceof StepOutcome.Succeeded done) {
        succeeded.add(done);
      }
    }
    return List.copyOf(succeeded);
  }
}
