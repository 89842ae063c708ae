package dev.rung.internal.plan;

import dev.rung.Plan;
import dev.rung.PlanResult;
import dev.rung.PlanStep;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a run will do, before anybody asked for the checksums of its steps. Immutable. */
public sealed interface Decision {

  /** See {@link PlanResult.UpToDate}. */
  record UpToDate(int applied, List<MigrationId> heads) implements Decision {}

  /**
   * There is something to do.
   *
   * @param steps in order; never empty
   * @param warnings what the run will tell and not stop for
   */
  record Ready(List<PlanStep> steps, List<Problem> warnings) implements Decision {
    /** Copies the lists. */
    public Ready {
      steps = List.copyOf(steps);
      warnings = List.copyOf(warnings);
    }

    /** The migrations whose code the history will name. */
    public List<MigrationId> recorded() {
      List<MigrationId> recorded = new ArrayList<>();
      for (PlanStep step : steps) {
        if (!(step instanceof PlanStep.Revert)) {
          recorded.add(step.id());
        }
      }
      return recorded;
    }

    /** What names exactly these steps: direction, id and checksum of each. */
    public String fingerprint(Function<MigrationId, String> checksums) {
      return Fingerprint.of(steps, checksums);
    }
  }

  /** See {@link PlanResult.Blocked}. */
  record Blocked(List<Problem> problems) implements Decision {}

  /**
   * The decision as users see it.
   *
   * @param checksums of the migrations in code, by id
   */
  default PlanResult result(Function<MigrationId, String> checksums) {
    if (this instanceof UpToDate upToDate) {
      return new PlanResult.UpToDate(upToDate.applied(), upToDate.heads());
    }
    if (this instanceof Ready ready) {
      return new PlanResult.Ready(
          new Plan(ready.steps(), ready.warnings(), ready.fingerprint(checksums)));
    }
    return new PlanResult.Blocked(((Blocked) this).problems());
  }
}
