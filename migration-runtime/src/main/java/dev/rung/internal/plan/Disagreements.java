package dev.rung.internal.plan;

import dev.rung.AppliedMigration;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words for what can be wrong between code and database. */
final class Disagreements {
  private Disagreements() {}

  static Problem codeMissing(AppliedMigration row, MigrationGraph graph) {
    List<String> where = new ArrayList<>();
    where.add("applied   " + time(row) + "  as " + row.className());
    where.add("in code   versions " + versions(graph, row.id().module()));
    return new Problem(
        ProblemCode.CODE_MISSING,
        row.id() + " is applied, but its class is not here.",
        where,
        List.of(
            "run the release that has " + row.id() + ", or a newer one",
            "if the class was deleted, restore it and undo it with: rung down"));
  }

  static Problem parentNotApplied(AppliedMigration row, MigrationId parent) {
    return new Problem(
        ProblemCode.PARENT_MISSING,
        row.id() + " is applied, but its parent " + parent + " is not.",
        List.of("applied   " + row.id() + "  " + time(row)),
        List.of("find out who removed the row of " + parent + " from the history, and restore it"));
  }

  static Problem parentMissing(Node node, MigrationId parent) {
    return new Problem(
        ProblemCode.PARENT_MISSING,
        node.id() + " needs " + parent + ", which is neither here nor applied.",
        List.of(node.facts().className() + "  in " + node.facts().source()),
        List.of(
            "add the jar or package of " + parent.module() + " to the ones that are scanned",
            "or run the service that owns " + parent.module() + " first"));
  }

  static Problem lateArrival(Node node, @Nullable MigrationId highest) {
    return new Problem(
        ProblemCode.LATE_ARRIVAL,
        node.id() + " is older than " + highest + ", which is applied already.",
        List.of(node.facts().className() + "  in " + node.facts().source()),
        List.of(
            "if the order does not matter, allow it with: --late allow",
            "if it does, give " + node.facts().simpleName() + " a version above " + highest));
  }

  static Problem notApplied(MigrationId id) {
    return Problem.of(
        ProblemCode.NOT_APPLIED,
        id + " is not applied, so nothing can go down to it.",
        "",
        "see what is applied with: rung status");
  }

  static Problem nothingToAccept(MigrationId id) {
    return Problem.of(
        ProblemCode.NOT_APPLIED,
        id + " is not applied, so there is nothing to accept.",
        "",
        "see what is applied with: rung status");
  }

  static Problem acceptWithoutCode(AppliedMigration row) {
    return new Problem(
        ProblemCode.CODE_MISSING,
        row.id() + " is applied, but its class is not here, so there is no code to accept.",
        List.of("applied   " + time(row) + "  as " + row.className()),
        List.of("accept it from where the code of " + row.id() + " is"));
  }

  static Problem stillNeeded(AppliedMigration row, MigrationId child) {
    return new Problem(
        ProblemCode.REVERT_WITHOUT_CODE,
        row.id() + " cannot be reverted alone: " + child + " is applied and depends on it.",
        List.of("applied   " + row.id() + "  " + time(row)),
        List.of("revert both from where the code of " + child + " is"));
  }

  static Problem revertWithoutCode(AppliedMigration row) {
    return new Problem(
        ProblemCode.REVERT_WITHOUT_CODE,
        row.id() + " would have to be reverted, but its class is not here.",
        List.of("applied   " + time(row) + "  as " + row.className()),
        List.of("revert it from where the code of " + row.id() + " is"));
  }

  static Problem irreversible(Node node) {
    return Problem.of(
        ProblemCode.IRREVERSIBLE,
        node.id() + " cannot be undone: it is a ForwardOnlyMigration.",
        node.facts().className() + "  in " + node.facts().source(),
        "write a new migration that brings the schema where you want it");
  }

  static Problem baselineRefused(MigrationId id, @Nullable MigrationId highest) {
    return Problem.of(
        ProblemCode.BASELINE_REFUSED,
        "There is no baseline at " + id + ": the module " + id.module() + " has history already.",
        "applied   up to " + highest,
        "see what is applied with: rung status");
  }

  private static String versions(MigrationGraph graph, String module) {
    var versions = graph.versions(module);
    return versions.size() == 1
        ? versions.get(0).value()
        : versions.get(0) + " to " + versions.get(versions.size() - 1);
  }

  static String time(AppliedMigration row) {
    Instant seconds = row.appliedAt().truncatedTo(ChronoUnit.SECONDS);
    return seconds.toString().replace('T', ' ');
  }
}
