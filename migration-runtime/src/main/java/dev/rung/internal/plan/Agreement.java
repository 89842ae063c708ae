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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether code and database agree about what is applied. Rows of modules that the code does not
 * have belong to somebody else and are no matter of ours.
 */
final class Agreement {
  private final MigrationGraph graph;
  private final Map<MigrationId, String> checksums;
  private final History history;
  private final Evidence evidence;
  private final Policies policies;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> tolerated = new ArrayList<>();

  private Agreement(
      MigrationGraph graph,
      Map<MigrationId, String> checksums,
      History history,
      Evidence evidence,
      Policies policies) {
    this.graph = graph;
    this.checksums = checksums;
    this.history = history;
    this.evidence = evidence;
    this.policies = policies;
  }

  /**
   * Compares them.
   *
   * @param checksums may be missing: those rows are then not compared
   * @param evidence says more about what is found
   * @param policies what is tolerated
   */
  static Agreement of(
      MigrationGraph graph,
      Map<MigrationId, String> checksums,
      History history,
      Evidence evidence,
      Policies policies) {
    Agreement agreement = new Agreement(graph, checksums, history, evidence, policies);
    agreement.compare();
    return agreement;
  }

  /** All that is wrong. */
  List<Problem> problems() {
    return problems;
  }

  /** What would be wrong if it were not allowed. */
  List<Problem> tolerated() {
    return tolerated;
  }

  private void compare() {
    Set<String> modules = graph.modules();
    Renumbered renumbered = new Renumbered(graph, checksums, history, evidence.sameCode());
    Map<String, List<AppliedMigration>> ahead = new TreeMap<>();
    for (AppliedMigration row : history.rows()) {
      Node node = graph.node(row.id());
      if (node != null) {
        compare(row, node);
        continue;
      }
      boolean ours = modules.contains(row.id().module());
      Problem moved = ours ? renumbered.within(row) : renumbered.elsewhere(row);
      if (moved != null) {
        problems.add(moved);
      } else if (ours && isAhead(row)) {
        ahead.computeIfAbsent(row.id().module(), module -> new ArrayList<>()).add(row);
      } else if (ours) {
        problems.add(Disagreements.codeMissing(row, graph));
      }
    }
    for (List<AppliedMigration> rows : ahead.values()) {
      judge(rows);
    }
  }

  private void compare(AppliedMigration row, Node node) {
    String checksum = checksums.get(row.id());
    if (checksum != null && !checksum.equals(row.checksum())) {
      Change change = evidence.changes().getOrDefault(row.id(), Change.UNKNOWN);
      if (policies.tolerates(change)) {
        tolerated.add(ChangedProblem.refactored(row, node, checksum, change));
      } else {
        problems.add(ChangedProblem.changed(row, node, checksum, change));
      }
    }
    for (MigrationId parent : row.parents()) {
      if (!history.has(parent) && graph.node(parent) != null) {
        problems.add(Disagreements.parentNotApplied(row, parent));
      }
    }
  }

  private boolean isAhead(AppliedMigration row) {
    return isAhead(row.id(), graph);
  }

  /** Whether its module is in code and has no version as high. */
  static boolean isAhead(MigrationId id, MigrationGraph graph) {
    Node newest = newest(graph, id.module());
    return newest != null && newest.id().compareTo(id) < 0;
  }

  private void judge(List<AppliedMigration> rows) {
    String module = rows.get(0).id().module();
    Node newest = newest(graph, module);
    if (newest == null) {
      return; // not of our modules
    }
    MigrationId pending = null;
    MigrationId known = null;
    for (Node node : graph.nodes()) {
      if (node.id().module().equals(module)) {
        if (!history.has(node.id())) {
          pending = node.id();
        } else if (known == null || known.compareTo(node.id()) < 0) {
          known = node.id();
        }
      }
    }
    AheadProblem problem = new AheadProblem(rows, newest, evidence.journal());
    if (policies.allowAhead() && pending == null && problem.isCompatible()) {
      tolerated.add(problem.note());
    } else {
      problems.add(problem.problem(pending, known));
    }
  }

  private static @Nullable Node newest(MigrationGraph graph, String module) {
    Node newest = null;
    for (Node node : graph.nodes()) {
      if (node.id().module().equals(module)
          && (newest == null || newest.id().compareTo(node.id()) < 0)) {
        newest = node;
      }
    }
    return newest;
  }
}
