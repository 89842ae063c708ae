package dev.rung.internal.plan;

import dev.rung.AppliedMigration;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether code and database agree about what is applied. Rows of modules that the code does not
 * have belong to somebody else and are no matter of ours.
 */
final class Agreement {
  private final MigrationGraph graph;
  private final Map<MigrationId, String> checksums;
  private final Map<MigrationId, List<String>> changes;
  private final History history;

  /** Checksums may be missing: those rows are then not compared. */
  Agreement(
      MigrationGraph graph,
      Map<MigrationId, String> checksums,
      Map<MigrationId, List<String>> changes,
      History history) {
    this.graph = graph;
    this.checksums = checksums;
    this.changes = changes;
    this.history = history;
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    Set<String> modules = graph.modules();
    for (AppliedMigration row : history.rows()) {
      if (!modules.contains(row.id().module())) {
        continue;
      }
      Node node = graph.node(row.id());
      if (node == null) {
        problems.add(Disagreements.codeMissing(row, graph));
        continue;
      }
      String checksum = checksums.get(row.id());
      if (checksum != null && !checksum.equals(row.checksum())) {
        problems.add(
            Disagreements.changed(row, node, checksum, changes.getOrDefault(row.id(), List.of())));
      }
      for (MigrationId parent : row.parents()) {
        if (!history.has(parent) && graph.node(parent) != null) {
          problems.add(Disagreements.parentNotApplied(row, parent));
        }
      }
    }
    return problems;
  }
}
