package dev.rung.internal.engine;

import dev.rung.AppliedMigration;
import dev.rung.Target;
import dev.rung.internal.discovery.ClassPathDiscovery;
import dev.rung.internal.discovery.QuickCatalog;
import dev.rung.internal.plan.Decision;
import dev.rung.internal.plan.Intent;
import dev.rung.internal.plan.Planner;
import dev.rung.internal.plan.Policies;
import dev.rung.migration.MigrationException;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database has what the code needs. It only reads; what is expensive is done once: the
 * code is read at the first look that finds something missing, and its checksums are computed when
 * nothing is missing any more. Used by one thread.
 */
final class Readiness {
  private final ClassPathDiscovery discovery;
  private final Policies policies;
  private @Nullable StatusCode code;

  Readiness(ClassPathDiscovery discovery, Policies policies) {
    this.discovery = discovery;
    this.policies = policies;
  }

  /**
   * What is missing, in the order in which it would run; empty when everything is there and agrees.
   *
   * @throws MigrationException for what waiting does not mend
   */
  List<MigrationId> missing(Applied seen) throws SQLException {
    StatusCode known = code;
    if (known == null) {
      QuickCatalog quick = seen.location().exists() ? discovery.quick() : null;
      if (quick != null && NothingPending.check(quick, seen) == NothingPending.Answer.NOTHING) {
        return List.of();
      }
      known = StatusCode.read(discovery);
      code = known;
    }
    List<AppliedMigration> applied = seen.history();
    List<Problem> problems = new ArrayList<>(known.problems());
    Planner planner = seen.planner(known.graph(), applied, policies);
    problems.addAll(planner.disagreements());
    refuse(problems);
    Set<MigrationId> there = new HashSet<>();
    for (AppliedMigration row : applied) {
      there.add(row.id());
    }
    List<MigrationId> missing = new ArrayList<>();
    for (Node node : known.graph().nodes()) {
      if (!there.contains(node.id())) {
        missing.add(node.id());
      }
    }
    return missing.isEmpty() ? judged(Code.of(discovery.full()), seen) : missing;
  }

  private List<MigrationId> judged(Code full, Applied seen) throws SQLException {
    Intent intent = new Intent.Reach(Target.latest());
    Decision result = seen.planner(intent, full, seen.history(), policies).decide(intent);
    if (result instanceof Decision.Blocked blocked) {
      refuse(blocked.problems());
    }
    List<MigrationId> missing = new ArrayList<>();
    if (result instanceof Decision.Ready ready) {
      ready.steps().forEach(step -> missing.add(step.id()));
    }
    return missing;
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new MigrationException(problems, null);
    }
  }
}
