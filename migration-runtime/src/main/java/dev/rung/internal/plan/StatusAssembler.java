package dev.rung.internal.plan;

import dev.rung.AppliedMigration;
import dev.rung.MigrationStatus;
import dev.rung.MigrationStatus.State;
import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import dev.rung.migration.internal.graph.Trait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Puts code and history side by side. Pure. */
public final class StatusAssembler {
  private StatusAssembler() {}

  /**
   * Applied ones by applied order, then the others in the order in which they would run.
   *
   * @param faulty the classes whose declarations have errors
   */
  public static List<MigrationStatus> assemble(
      MigrationGraph graph, Set<String> faulty, Collection<AppliedMigration> applied) {
    History history = new History(applied);
    Set<String> modules = graph.modules();
    List<MigrationStatus> all = new ArrayList<>();
    for (AppliedMigration row : applied) {
      Node node = graph.node(row.id());
      all.add(
          new MigrationStatus(
              row.id(),
              node != null ? recorded(row) : unknown(row, graph, modules),
              node == null ? row.className() : node.facts().className(),
              node == null ? row.description() : node.facts().description(),
              node != null && node.facts().is(Trait.REVERSIBLE),
              row.parents(),
              row));
    }
    Set<MigrationId> circles = faulty.isEmpty() ? Set.of() : graph.circles();
    for (Node node : graph.nodes()) {
      if (!history.has(node.id())) {
        boolean blocked =
            faulty.contains(node.facts().className())
                || circles.contains(node.id())
                || !Planner.missing(node, graph, history).isEmpty();
        all.add(
            new MigrationStatus(
                node.id(),
                blocked ? State.BLOCKED : waiting(node, history),
                node.facts().className(),
                node.facts().description(),
                node.facts().is(Trait.REVERSIBLE),
                node.parents(),
                null));
      }
    }
    return all;
  }

  private static State waiting(Node node, History history) {
    return history.hasHigher(node.id()) ? State.LATE : State.PENDING;
  }

  private static State unknown(AppliedMigration row, MigrationGraph graph, Set<String> modules) {
    if (!modules.contains(row.id().module())) {
      return State.FOREIGN;
    }
    return Agreement.isAhead(row.id(), graph) ? State.AHEAD : State.MISSING;
  }

  private static State recorded(AppliedMigration row) {
    return row.kind() == AppliedMigration.Kind.APPLIED ? State.APPLIED : State.BASELINE;
  }
}
