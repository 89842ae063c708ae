package dev.rung.cli;

import dev.rung.PlanStep;

/** The words for a step: what it will do, is doing and has done. */
record Steps(String verb, String doing, String done) {
  private static final Steps APPLY = new Steps("apply", "applying", "applied");
  private static final Steps REVERT = new Steps("revert", "reverting", "reverted");
  private static final Steps MARK = new Steps("mark", "marking", "marked");

  static Steps of(PlanStep step) {
    if (step instanceof PlanStep.Apply) {
      return APPLY;
    }
    return step instanceof PlanStep.Revert ? REVERT : MARK;
  }

  static String title(PlanStep step) {
    return Labels.title(step.description(), step.className());
  }
}
