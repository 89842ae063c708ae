package dev.rung;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Results are snapshots: what made them cannot change them afterwards. */
class ResultsTest {

  @Test
  void keepTheIdsTheyWereMadeWith() {
    MigrationId id = MigrationId.parse("shop:1");
    List<MigrationId> ids = new ArrayList<>(List.of(id));
    List<List<MigrationId>> kept =
        List.of(
            new PlanResult.UpToDate(1, ids).heads(),
            new PlanStep.Apply(id, "C", "", ids, true, true, false, false).parents(),
            new PlanStep.MarkApplied(id, "C", "", ids, false).parents(),
            applied(id, ids).parents());
    ids.clear();
    assertThat(kept).allMatch(List.of(id)::equals);
  }

  @Test
  void keepTheProblemsTheyWereMadeWith() {
    List<Problem> problems =
        new ArrayList<>(List.of(Problem.of(ProblemCode.USAGE, "what", "", "fix")));
    List<Problem> kept = new PlanResult.Blocked(problems).problems();
    problems.clear();
    assertThat(kept).hasSize(1);
  }

  private static AppliedMigration applied(MigrationId id, List<MigrationId> parents) {
    return new AppliedMigration(
        id,
        AppliedMigration.Kind.APPLIED,
        "C",
        "",
        parents,
        "v1s:0",
        1,
        Instant.EPOCH,
        Duration.ZERO,
        "r",
        "t",
        false);
  }
}
