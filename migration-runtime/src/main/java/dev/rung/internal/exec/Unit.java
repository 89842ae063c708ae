package dev.rung.internal.exec;

import dev.rung.PlanStep;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps that share one transaction: each alone, or all of a run together.
 *
 * @param steps never empty
 * @param firstNumber the place of the first in the plan, from 1
 */
record Unit(List<PlanStep> steps, int firstNumber) {

  static List<Unit> of(List<PlanStep> steps, boolean together) {
    if (together) {
      return List.of(new Unit(steps, 1));
    }
    List<Unit> units = new ArrayList<>(steps.size());
    for (int i = 0; i < steps.size(); i++) {
      units.add(new Unit(List.of(steps.get(i)), i + 1));
    }
    return units;
  }

  /** Whether the transaction may run more than once: when each of its migrations allows it. */
  boolean retry() {
    for (PlanStep step : steps) {
      boolean allowed =
          step instanceof PlanStep.Apply apply
              ? apply.retry()
              : !(step instanceof PlanStep.Revert revert) || revert.retry();
      if (!allowed) {
        return false;
      }
    }
    return true;
  }

  /** What others see in the database's list of sessions. */
  String label() {
    return steps.size() == 1 ? steps.get(0).id().toString() : steps.size() + " migrations";
  }
}
