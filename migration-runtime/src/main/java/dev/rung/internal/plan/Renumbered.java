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
  private final Map<MigrationId, MigrationId> sameCode;

  /**
   * For one state of code and database.
   *
   * @param checksums may be missing: a class is then recognised by its name alone
   * @param sameCode the pending migration that does the same, by the id of a row without code
   */
  Renumbered(
      MigrationGraph graph,
      Map<MigrationId, String> checksums,
      History history,
      Map<MigrationId, MigrationId> sameCode) {
    this.checksums = checksums;
    this.sameCode = sameCode;
    for (Node node : graph.nodes()) {
      if (!history.has(node.id())) {
        pending.add(node);
      }
    }
  }

  /** The problem of a row of a module that the code has, or null when no trace of it is left. */
  @Nullable Problem within(AppliedMigration row) {
    MigrationId same = sameCode.get(row.id());
    Node sameClass = null;
    for (Node node : pending) {
      if (node.id().equals(same)) {
        return sameCode(row, node);
      }
      if (node.id().module().equals(row.id().module())
          && row.className().equals(node.facts().className())) {
        sameClass = node;
      }
    }
    return sameClass == null ? null : sameClass(row, sameClass);
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
          return sameClass(row, node);
        }
      }
    }
    return null;
  }

  private static Problem sameCode(AppliedMigration row, Node node) {
    String className = node.facts().className();
    return problem(
        row,
        node,
        "; " + node.id() + " has its code.",
        "as " + className + moved(row.className(), className),
        "the code  is the same but for its version");
  }

  private static Problem sameClass(AppliedMigration row, Node node) {
    return problem(
        row,
        node,
        "; it seems to be " + node.id() + " there.",
        "the same class, " + node.facts().className());
  }

  private static Problem problem(
      AppliedMigration row, Node node, String likely, String inCode, String... more) {
    boolean sameModule = row.id().module().equals(node.id().module());
    String name = node.facts().simpleName();
    List<String> where = new ArrayList<>();
    where.add("applied   " + row.id() + "  " + Disagreements.time(row) + "  as " + row.className());
    where.add("in code   " + node.id() + "  " + inCode);
    where.addAll(List.of(more));
    return new Problem(
        ProblemCode.CODE_MISSING,
        row.id() + " is applied, but not in the code" + likely,
        where,
        List.of(
            sameModule
                ? "give " + name + " its version again: version = \"" + row.id().version() + "\""
                : "give its package the module again: @MigrationModule(\""
                    + row.id().module()
                    + "\")",
            "if " + node.id() + " is another migration, restore the class of " + row.id()));
  }

  private static String moved(String before, String now) {
    if (before.equals(now)) {
      return "";
    }
    int oldName = before.lastIndexOf('.') + 1;
    int newName = now.lastIndexOf('.') + 1;
    boolean sameName = before.substring(oldName).equals(now.substring(newName));
    boolean samePackage = before.substring(0, oldName).equals(now.substring(0, newName));
    return sameName ? ", moved" : samePackage ? ", renamed" : ", moved and renamed";
  }
}
