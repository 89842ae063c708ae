package dev.rung.internal.plan;

import dev.rung.AppliedMigration;
import dev.rung.MigrationStatus;
import dev.rung.MigrationStatus.State;
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

  /** Applied ones by applied order, then the others in the order in which they would run. */
  public static List<MigrationStatus> assemble(
      MigrationGraph graph, Collection<AppliedMigration> applied) {
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
    for (Node node : graph.nodes()) {
      if (!history.has(node.id())) {
        all.add(
            new MigrationStatus(
                node.id(),
                history.hasHigher(node.id()) ? State.LATE : State.PENDING,
                node.facts().className(),
                node.facts().description(),
                node.facts().is(Trait.REVERSIBLE),
                node.parents(),
                null));
      }
    }
    return all;
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
