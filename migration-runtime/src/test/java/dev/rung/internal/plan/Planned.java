package dev.rung.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.AppliedMigration;
import dev.rung.JournalEntry;
import dev.rung.LateArrivals;
import dev.rung.PlanStep;
import dev.rung.Refactored;
import dev.rung.Target;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.internal.graph.MigrationFacts;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.graph.Trait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Graphs, histories and decisions in a line of text: {@code 3<-1,2} is version 3 with the parents 1
 * and 2; a trailing {@code !} makes it forward-only, a trailing {@code +} an applied one backward
 * compatible. Without a module the module is {@code main}.
 */
final class Planned {
  private Planned() {}

  static Planner planner(
      MigrationGraph graph,
      List<AppliedMigration> applied,
      List<JournalEntry> journal,
      boolean allowAhead) {
    return new Planner(
        graph,
        checksums(graph),
        applied,
        new Evidence(Map.of(), Map.of(), journal),
        new Policies(LateArrivals.WARN, Refactored.FAIL, allowAhead));
  }

  static Planner planner(
      MigrationGraph graph, Map<MigrationId, String> checksums, List<AppliedMigration> applied) {
    return new Planner(
        graph,
        checksums,
        applied,
        Evidence.NONE,
        new Policies(LateArrivals.WARN, Refactored.FAIL, false));
  }

  static JournalEntry entry(String id) {
    return new JournalEntry(
        1,
        Instant.parse("2026-01-02T03:04:05Z"),
        id(id),
        JournalEntry.Outcome.SUCCEEDED,
        "v1s:" + id,
        Duration.ofMillis(5),
        "",
        "ann",
        "ci-7",
        "",
        "r1",
        "test",
        "");
  }

  /** A row as {@link #applied} makes it, recorded with another class name. */
  static AppliedMigration renamed(String id, String className) {
    AppliedMigration row = applied(id).get(0);
    return new AppliedMigration(
        row.id(),
        row.kind(),
        className,
        "",
        List.of(),
        row.checksum(),
        row.appliedOrder(),
        row.appliedAt(),
        row.duration(),
        row.runId(),
        row.toolVersion(),
        false);
  }

  static Decision up(MigrationGraph graph, List<AppliedMigration> applied) {
    return plan(graph, applied, Target.latest());
  }

  static Decision plan(MigrationGraph graph, List<AppliedMigration> applied, Target target) {
    return new Planner(
            graph,
            checksums(graph),
            applied,
            Evidence.NONE,
            new Policies(LateArrivals.WARN, Refactored.FAIL, false))
        .plan(target);
  }

  static Decision.Ready ready(Decision result) {
    assertThat(result).isInstanceOf(Decision.Ready.class);
    return (Decision.Ready) result;
  }

  static List<String> steps(Decision result) {
    List<String> steps = new ArrayList<>();
    for (PlanStep step : ready(result).steps()) {
      String verb = step instanceof PlanStep.Apply ? "up" : "mark";
      steps.add((step instanceof PlanStep.Revert ? "down" : verb) + " " + step.id());
    }
    return steps;
  }

  static List<String> problems(Decision result) {
    assertThat(result).isInstanceOf(Decision.Blocked.class);
    return ((Decision.Blocked) result).problems().stream().map(Problem::toString).toList();
  }

  static MigrationGraph graph(String... migrations) {
    List<MigrationFacts> facts = new ArrayList<>();
    for (String text : migrations) {
      boolean forwardOnly = text.endsWith("!");
      String[] parts = text.replace("!", "").split("<-");
      MigrationId id = id(parts[0]);
      facts.add(
          new MigrationFacts(
              className(id),
              "test",
              id.module(),
              id.version().value(),
              "",
              List.of(),
              parents(parts).stream().map(MigrationId::toString).toList(),
              false,
              true,
              EnumSet.of(
                  Trait.PUBLIC,
                  Trait.CONSTRUCTIBLE,
                  forwardOnly ? Trait.FORWARD_ONLY : Trait.REVERSIBLE)));
    }
    MigrationGraph.Result result = MigrationGraph.of(facts, List.of());
    assertThat(result).isInstanceOf(MigrationGraph.Valid.class);
    return ((MigrationGraph.Valid) result).graph();
  }

  static List<AppliedMigration> applied(String... migrations) {
    List<AppliedMigration> rows = new ArrayList<>();
    for (String text : migrations) {
      String[] parts = text.split("<-");
      MigrationId id = id(parts[0].replace("+", ""));
      rows.add(
          new AppliedMigration(
              id,
              AppliedMigration.Kind.APPLIED,
              className(id),
              "",
              parents(parts),
              "v1s:" + id.version(),
              rows.size() + 1,
              Instant.parse("2026-01-02T03:04:05.678Z"),
              Duration.ofMillis(5),
              "r1",
              "test",
              parts[0].endsWith("+")));
    }
    return rows;
  }

  static Map<MigrationId, String> checksums(MigrationGraph graph) {
    Map<MigrationId, String> checksums = new HashMap<>();
    graph.nodes().forEach(node -> checksums.put(node.id(), "v1s:" + node.id().version()));
    return checksums;
  }

  static List<MigrationId> parents(String[] parts) {
    List<MigrationId> parents = new ArrayList<>();
    if (parts.length > 1) {
      for (String parent : parts[1].split(",")) {
        parents.add(id(parent));
      }
    }
    return parents;
  }

  static MigrationId id(String text) {
    return MigrationId.parse(text.contains(":") ? text : "main:" + text);
  }

  static String className(MigrationId id) {
    return "C" + (id.module().equals("main") ? "" : id.module()) + id.version();
  }
}
