package dev.rung.internal.engine;

import dev.rung.AppliedMigration;
import dev.rung.internal.checksum.Versionless;
import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the pending migrations that do what applied ones did whose ids are gone from the code. It
 * reads from the database only where there are both in one module.
 */
final class SameCode {
  private final StoredTexts texts;

  SameCode(StoredTexts texts) {
    this.texts = texts;
  }

  /** The pending migration by the id of the row; empty when nothing is missing in the code. */
  Map<MigrationId, MigrationId> of(
      MigrationGraph graph, CodeChecksums code, List<AppliedMigration> applied)
      throws SQLException {
    Set<String> ours = graph.modules();
    List<AppliedMigration> missing = new ArrayList<>();
    Set<String> modules = new HashSet<>();
    for (AppliedMigration row : applied) {
      if (graph.node(row.id()) == null && ours.contains(row.id().module())) {
        missing.add(row);
        modules.add(row.id().module());
      }
    }
    return missing.isEmpty() ? Map.of() : of(missing, pending(modules, graph, code, applied));
  }

  private static Map<String, Map<String, MigrationId>> pending(
      Set<String> modules,
      MigrationGraph graph,
      CodeChecksums code,
      List<AppliedMigration> applied) {
    Set<MigrationId> there = new HashSet<>();
    for (AppliedMigration row : applied) {
      there.add(row.id());
    }
    Map<String, Map<String, MigrationId>> pending = new HashMap<>();
    for (Node node : graph.nodes()) {
      MigrationId id = node.id();
      if (!there.contains(id) && modules.contains(id.module())) {
        String text = code.of(id).text();
        if (!text.isEmpty()) {
          pending
              .computeIfAbsent(id.module(), module -> new HashMap<>())
              .putIfAbsent(Versionless.of(text), id);
        }
      }
    }
    return pending;
  }

  private Map<MigrationId, MigrationId> of(
      List<AppliedMigration> missing, Map<String, Map<String, MigrationId>> pending)
      throws SQLException {
    Map<MigrationId, MigrationId> same = new HashMap<>();
    for (AppliedMigration row : missing) {
      Map<String, MigrationId> candidates = pending.get(row.id().module());
      if (candidates != null) {
        MigrationId found = candidates.get(Versionless.of(texts.of(row.id())));
        if (found != null) {
          same.put(row.id(), found);
        }
      }
    }
    return same;
  }
}
