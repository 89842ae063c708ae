package dev.rung.internal.exec;

import dev.rung.PlanStep;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.util.List;

/** The named state of a migration that committed by itself. */
final class EffectsNotRecorded {
  private EffectsNotRecorded() {}

  static Problem problem(PlanStep step) {
    String what = step instanceof PlanStep.Revert ? "down()" : "up()";
    return new Problem(
        ProblemCode.EFFECTS_NOT_RECORDED,
        step.id() + " ended its transaction by itself, or the lock was lost while it ran.",
        List.of(
            "effects   what " + what + " committed is in the database",
            "history   unchanged: " + step.id() + " is not recorded"),
        List.of(
            "remove what ends the transaction from "
                + step.className()
                + " (such as a procedure"
                + " that commits)",
            "undo by hand what it committed, then run again"));
  }
}
