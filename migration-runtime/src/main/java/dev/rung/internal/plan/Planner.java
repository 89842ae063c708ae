package dev.rung.internal.plan;

import dev.rung.AppliedMigration;
import dev.rung.LateArrivals;
import dev.rung.PlanStep;
import dev.rung.Target;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import dev.rung.migration.internal.graph.Trait;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides what a run does, from what the code has and what the database has. Pure: the same input
 * gives the same plan on every machine.
 */
public final class Planner {
  private final MigrationGraph graph;
  private final Map<MigrationId, String> checksums;
  private final Evidence evidence;
  private final History history;
  private final Policies policies;

  /**
   * A planner for one state of code and database.
   *
   * @param graph what the code has
   * @param checksums in code, of those that are {@link Compared}; what has none is not compared
   * @param applied what the database has, by applied order
   * @param evidence says more about disagreements
   * @param policies what is tolerated
   */
  public Planner(
      MigrationGraph graph,
      Map<MigrationId, String> checksums,
      Collection<AppliedMigration> applied,
      Evidence evidence,
      Policies policies) {
    this.graph = graph;
    this.checksums = checksums;
    this.evidence = evidence;
    this.history = new History(applied);
    this.policies = policies;
  }

  /** What does as somebody wants. */
  public Decision decide(Intent intent) {
    return intent instanceof Intent.Reach reach
        ? plan(reach.target())
        : baseline(((Intent.Baseline) intent).id());
  }

  /** What brings the database to the target. */
  public Decision plan(Target target) {
    if (target instanceof Target.UpTo upTo) {
      return withTarget(upTo.id(), id -> up(lineage(id)));
    }
    if (target instanceof Target.DownTo downTo) {
      return withTarget(downTo.id(), this::downTo);
    }
    if (target instanceof Target.DownSteps down) {
      return down(Reverted.last(down.steps(), history, graph.modules()));
    }
    Set<MigrationId> all = new HashSet<>();
    graph.nodes().forEach(node -> all.add(node.id()));
    return up(all);
  }

  /** What records a migration and its ancestors as applied. */
  public Decision baseline(String target) {
    return withTarget(target, this::baseline);
  }

  /** All disagreements between code and database that keep any upgrade from running. */
  public List<Problem> disagreements() {
    return agreement().problems();
  }

  /** What would be among the {@link #disagreements} if the policies did not allow it. */
  public List<Problem> tolerated() {
    return agreement().tolerated();
  }

  /**
   * Whether the database has something newer than all of a module's code, so that the journal is
   * worth reading before a planner is made.
   */
  public static boolean isAhead(MigrationGraph graph, Collection<AppliedMigration> applied) {
    for (AppliedMigration row : applied) {
      if (graph.node(row.id()) == null && Agreement.isAhead(row.id(), graph)) {
        return true;
      }
    }
    return false;
  }

  private Agreement agreement() {
    return Agreement.of(graph, checksums, history, evidence, policies);
  }

  private Decision withTarget(String text, Function<MigrationId, Decision> plan) {
    Targets.Resolved resolved = Targets.resolve(text, graph, history.rows());
    if (resolved instanceof Targets.Unknown unknown) {
      return new Decision.Blocked(List.of(unknown.problem()));
    }
    return plan.apply(((Targets.Known) resolved).id());
  }

  private Decision up(Set<MigrationId> wanted) {
    Agreement agreement = agreement();
    List<Problem> problems = new ArrayList<>(agreement.problems());
    List<Problem> warnings = new ArrayList<>(agreement.tolerated());
    List<PlanStep> steps = new ArrayList<>();
    for (Node node : graph.nodes()) {
      if (history.has(node.id()) || !wanted.contains(node.id())) {
        continue;
      }
      problems.addAll(missingParents(node));
      boolean late = history.hasHigher(node.id());
      if (late && policies.lateArrivals() != LateArrivals.ALLOW) {
        (policies.lateArrivals() == LateArrivals.FAIL ? problems : warnings)
            .add(Disagreements.lateArrival(node, history.highest(node.id().module())));
      }
      steps.add(apply(node, late));
    }
    return result(problems, warnings, steps);
  }

  /** What keeps pending migrations from running that nothing here can run before them. */
  public List<Problem> missingParents() {
    List<Problem> problems = new ArrayList<>();
    for (Node node : graph.nodes()) {
      if (!history.has(node.id())) {
        problems.addAll(missingParents(node));
      }
    }
    return problems;
  }

  private List<Problem> missingParents(Node node) {
    List<Problem> problems = new ArrayList<>();
    for (MigrationId parent : missing(node, graph, history)) {
      problems.add(Disagreements.parentMissing(node, parent));
    }
    return problems;
  }

  /** The parents that neither code nor database has. */
  static List<MigrationId> missing(Node node, MigrationGraph graph, History history) {
    List<MigrationId> missing = new ArrayList<>();
    for (MigrationId parent : node.parents()) {
      if (graph.node(parent) == null && !history.has(parent)) {
        missing.add(parent);
      }
    }
    return missing;
  }

  /** A migration and those that it needs, as far as they are pending. */
  private Set<MigrationId> lineage(MigrationId target) {
    Set<MigrationId> found = new HashSet<>();
    Deque<MigrationId> open = new ArrayDeque<>(List.of(target));
    while (!open.isEmpty()) {
      MigrationId next = open.remove();
      Node node = graph.node(next);
      if (node != null && !history.has(next) && found.add(next)) {
        open.addAll(node.parents());
      }
    }
    return found;
  }

  private Decision downTo(MigrationId keep) {
    AppliedMigration kept = history.row(keep);
    if (kept == null) {
      return new Decision.Blocked(List.of(Disagreements.notApplied(keep)));
    }
    return down(Reverted.above(keep, history));
  }

  /** The way back of other code than the one that ran is none, unless only the way up changed. */
  private void compare(
      AppliedMigration row, Node node, List<Problem> problems, List<Problem> warnings) {
    String checksum = checksums.get(row.id());
    if (checksum == null || checksum.equals(row.checksum())) {
      return;
    }
    Change change = evidence.changes().getOrDefault(row.id(), Change.UNKNOWN);
    if (policies.tolerates(change)) {
      warnings.add(ChangedProblem.refactored(row, node, checksum, change));
    } else {
      problems.add(ChangedProblem.changed(row, node, checksum, change));
    }
  }

  private Decision down(Set<MigrationId> reverted) {
    List<Problem> problems = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    List<PlanStep> steps = new ArrayList<>();
    for (AppliedMigration row : history.rows()) {
      if (!reverted.contains(row.id())) {
        continue;
      }
      Node node = graph.node(row.id());
      for (MigrationId child : history.children(row.id())) {
        if (!reverted.contains(child)) {
          problems.add(Disagreements.stillNeeded(row, child));
        }
      }
      if (node == null) {
        problems.add(Disagreements.revertWithoutCode(row));
      } else {
        if (!node.facts().is(Trait.REVERSIBLE)) {
          problems.add(Disagreements.irreversible(node));
        }
        compare(row, node, problems, warnings);
        steps.add(
            new PlanStep.Revert(
                node.id(),
                node.facts().className(),
                node.facts().description(),
                row.checksum(),
                node.facts().retry()));
      }
    }
    Collections.reverse(steps);
    return result(problems, warnings, steps);
  }

  private Decision baseline(MigrationId target) {
    Set<MigrationId> wanted = lineage(target);
    List<Problem> problems = new ArrayList<>();
    Set<String> told = new HashSet<>();
    List<PlanStep> steps = new ArrayList<>();
    if (history.hasModule(target.module()) && told.add(target.module())) {
      problems.add(Disagreements.baselineRefused(target, history.highest(target.module())));
    }
    for (Node node : graph.nodes()) {
      if (wanted.contains(node.id())) {
        String module = node.id().module();
        if (history.hasModule(module) && told.add(module)) {
          problems.add(Disagreements.baselineRefused(node.id(), history.highest(module)));
        }
        problems.addAll(missingParents(node));
        steps.add(
            new PlanStep.MarkApplied(
                node.id(),
                node.facts().className(),
                node.facts().description(),
                node.parents(),
                node.facts().is(Trait.BACKWARD_COMPATIBLE)));
      }
    }
    return result(problems, List.of(), steps);
  }

  private PlanStep apply(Node node, boolean late) {
    return new PlanStep.Apply(
        node.id(),
        node.facts().className(),
        node.facts().description(),
        node.parents(),
        node.facts().is(Trait.REVERSIBLE),
        node.facts().retry(),
        node.facts().is(Trait.BACKWARD_COMPATIBLE),
        late);
  }

  private Decision result(List<Problem> problems, List<Problem> warnings, List<PlanStep> steps) {
    if (!problems.isEmpty()) {
      return new Decision.Blocked(List.copyOf(problems));
    }
    if (steps.isEmpty()) {
      Set<String> modules = graph.modules();
      int applied = 0;
      for (AppliedMigration row : history.rows()) {
        applied += modules.contains(row.id().module()) ? 1 : 0;
      }
      return new Decision.UpToDate(applied, history.heads(modules));
    }
    return new Decision.Ready(steps, warnings);
  }
}
