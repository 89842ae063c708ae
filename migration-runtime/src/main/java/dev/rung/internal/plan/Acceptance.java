package dev.rung.internal.plan;

import dev.rung.AppliedMigration;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the migrations that somebody named are to get the checksum of their present code. Pure.
 *
 * @param problems why nothing is accepted; empty when all of them can be
 * @param changed rows whose code changed, in the order in which they were named
 * @param unchanged those that have nothing to accept
 */
public record Acceptance(
    List<Problem> problems, List<AppliedMigration> changed, List<MigrationId> unchanged) {

  /** Copies the lists. */
  public Acceptance {
    problems = List.copyOf(problems);
    changed = List.copyOf(changed);
    unchanged = List.copyOf(unchanged);
  }

  /**
   * Decides: all that were named, or none.
   *
   * @param named ids, or versions where there is one module
   * @param checksums of the code, each by the algorithm of its row
   * @param applied what the database has
   */
  public static Acceptance of(
      Collection<String> named,
      MigrationGraph graph,
      Map<MigrationId, String> checksums,
      Collection<AppliedMigration> applied) {
    History history = new History(applied);
    List<Problem> problems = new ArrayList<>();
    List<AppliedMigration> changed = new ArrayList<>();
    List<MigrationId> unchanged = new ArrayList<>();
    Set<MigrationId> seen = new LinkedHashSet<>();
    for (String text : named) {
      Targets.Resolved resolved = Targets.resolve(text, graph, applied);
      if (resolved instanceof Targets.Unknown unknown) {
        problems.add(unknown.problem());
      } else if (resolved instanceof Targets.Known known) {
        seen.add(known.id());
      }
    }
    for (MigrationId id : seen) {
      AppliedMigration row = history.row(id);
      Node node = graph.node(id);
      if (row == null) {
        problems.add(Disagreements.nothingToAccept(id));
      } else if (node == null) {
        problems.add(Disagreements.acceptWithoutCode(row));
      } else if (row.checksum().equals(checksums.get(id))) {
        unchanged.add(id);
      } else {
        changed.add(row);
      }
    }
    return problems.isEmpty()
        ? new Acceptance(problems, changed, unchanged)
        : new Acceptance(problems, List.of(), List.of());
  }
}
