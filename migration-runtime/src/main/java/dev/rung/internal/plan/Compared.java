package dev.rung.internal.plan;

import dev.rung.AppliedMigration;
import dev.rung.Target;
import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Whose checksums a decision depends on, so that no others are computed before it. Pure. */
public final class Compared {
  private Compared() {}

  /**
   * The migrations in code whose checksums the planner compares with the history.
   *
   * @param applied what the database has, by applied order
   */
  public static Set<MigrationId> by(
      Intent intent, MigrationGraph graph, Collection<AppliedMigration> applied) {
    History history = new History(applied);
    Set<MigrationId> compared = new HashSet<>();
    if (intent instanceof Intent.Reach reach) {
      if (reach.target() instanceof Target.Down down) {
        compared.addAll(reverted(down, graph, history));
        compared.removeIf(id -> graph.node(id) == null);
      } else {
        addAllOf(graph, history, compared);
      }
    }
    return compared;
  }

  private static Set<MigrationId> reverted(
      Target.Down target, MigrationGraph graph, History history) {
    if (target instanceof Target.DownSteps down) {
      return Reverted.last(down.steps(), history, graph.modules());
    }
    String text = ((Target.DownTo) target).id();
    return Targets.resolve(text, graph, history.rows()) instanceof Targets.Known keep
        ? Reverted.above(keep.id(), history)
        : Set.of();
  }

  /** All that is applied; and what is not, where it may be an applied one with another id. */
  private static void addAllOf(MigrationGraph graph, History history, Set<MigrationId> compared) {
    Set<String> modules = new HashSet<>();
    Set<String> classNames = new HashSet<>();
    for (AppliedMigration row : history.rows()) {
      if (graph.node(row.id()) == null) {
        modules.add(row.id().module());
        classNames.add(row.className());
      }
    }
    for (Node node : graph.nodes()) {
      if (history.has(node.id())
          || modules.contains(node.id().module())
          || classNames.contains(node.facts().className())) {
        compared.add(node.id());
      }
    }
  }
}
