package dev.rung;

import dev.rung.migration.Problem;
import java.util.List;

/**
 * What a run will do, in order. Made under the lock by a pure function; the executor only walks it.
 * Immutable.
 *
 * @param steps never empty
 * @param warnings what the run will tell and not stop for
 * @param fingerprint names exactly these steps: direction, id and checksum of each; a run that is
 *     given a fingerprint refuses to do anything else (RUNG-209)
 */
public record Plan(List<PlanStep> steps, List<Problem> warnings, String fingerprint) {

  /** Refuses a plan without steps. */
  public Plan {
    steps = List.copyOf(steps);
    warnings = List.copyOf(warnings);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a plan has at least one step");
    }
  }
}
