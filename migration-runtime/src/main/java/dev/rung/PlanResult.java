package dev.rung;

import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import java.util.List;

/** What the planner decided: exactly one of three. Immutable. */
public sealed interface PlanResult {

  /**
   * There is nothing to do.
   *
   * @param applied how many migrations of the modules in code are applied
   * @param heads the last applied migrations of the modules in code; empty where nothing is applied
   */
  record UpToDate(int applied, List<MigrationId> heads) implements PlanResult {
    /** Copies the list. */
    public UpToDate {
      heads = List.copyOf(heads);
    }
  }

  /**
   * There is something to do.
   *
   * @param plan the steps
   */
  record Ready(Plan plan) implements PlanResult {}

  /**
   * Code and database disagree, so nothing will be done.
   *
   * @param problems all disagreements, not the first; never empty
   */
  record Blocked(List<Problem> problems) implements PlanResult {
    /** Copies the list. */
    public Blocked {
      problems = List.copyOf(problems);
    }
  }
}
