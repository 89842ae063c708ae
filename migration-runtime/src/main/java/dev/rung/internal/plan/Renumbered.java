package dev.rung.internal.plan;

import dev.rung.AppliedMigration;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recognises an applied migration whose id is gone from the code because somebody changed its
 * version or module: what it does, or its class, is still here and pending under another id.
 */
final class Renumbered {
  private final List<Node> pending = new ArrayList<>();
  private final Map<MigrationId, String> checksums;

  /** Checksums may be missing: classes are then recognised by their names alone. */
  Renumbered(MigrationGraph graph, Map<MigrationId, String> checksums, History history) {
    this.checksums = checksums;
    for (Node node : graph.nodes()) {
      if (!history.has(node.id())) {
        pending.add(node);
      }
    }
  }

  /** The problem of a row of a module that the code has, or null when no trace of it is left. */
  @Nullable Problem within(AppliedMigration row) {
    Node sameClass = null;
    for (Node node : pending) {
      if (node.id().module().equals(row.id().module())) {
        if (row.checksum().equals(checksums.get(node.id()))) {
          return problem(row, node, "the same checksum");
        }
        if (row.className().equals(node.facts().className())) {
          sameClass = node;
        }
      }
    }
    return sameClass == null ? null : problem(row, sameClass, "the same class");
  }

  /**
   * The problem of a row of a module that the code does not have, or null. Such a row most likely
   * belongs to somebody else, so class and checksum must both agree.
   */
  @Nullable Problem elsewhere(AppliedMigration row) {
    for (Node node : pending) {
      if (row.className().equals(node.facts().className())) {
        String checksum = checksums.get(node.id());
        if (checksum == null || checksum.equals(row.checksum())) {
          return problem(row, node, "the same class");
        }
      }
    }
    return null;
  }

  private static Problem problem(AppliedMigration row, Node node, String evidence) {
    boolean sameModule = row.id().module().equals(node.id().module());
    String name = node.facts().simpleName();
    return new Problem(
        ProblemCode.CODE_MISSING,
        row.id() + " is applied, but not in the code; it seems to be " + node.id() + " there.",
        List.of(
            "applied   " + row.id() + "  " + Disagreements.time(row) + "  as " + row.className(),
            "in code   " + node.id() + "  " + evidence + ", " + node.facts().className()),
        List.of(
            sameModule
                ? "give " + name + " its version again: version = \"" + row.id().version() + "\""
                : "give its package the module again: @MigrationModule(\""
                    + row.id().module()
                    + "\")",
            "if " + node.id() + " is another migration, restore the class of " + row.id()));
  }
}
