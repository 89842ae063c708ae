package dev.rung.internal.plan;

import dev.rung.AppliedMigration;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.Version;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.graph.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the migration that a user means. */
public final class Targets {
  private Targets() {}

  /** What a text means: exactly one of two. */
  public sealed interface Resolved {}

  /** It means this migration, which code or history has. */
  public record Known(MigrationId id) implements Resolved {}

  /** It means no migration. */
  public record Unknown(Problem problem) implements Resolved {}

  /** Finds it among what code and history have; a bare version is of the only module there is. */
  public static Resolved resolve(
      String text, MigrationGraph graph, Collection<AppliedMigration> applied) {
    Set<MigrationId> known = new TreeSet<>();
    graph.nodes().forEach(node -> known.add(node.id()));
    applied.forEach(row -> known.add(row.id()));
    Set<String> modules = graph.modules();
    MigrationId id = MigrationId.parse(text);
    Version bare = Version.parse(text);
    if (id == null && bare != null) {
      if (modules.size() > 1) {
        return new Unknown(ambiguous(text, modules, bare));
      }
      id = modules.isEmpty() ? null : new MigrationId(modules.iterator().next(), bare);
    }
    return id != null && known.contains(id) ? new Known(id) : new Unknown(unknown(text, id, known));
  }

  private static Problem ambiguous(String text, Set<String> modules, Version version) {
    List<String> fixes = new ArrayList<>();
    for (String module : modules) {
      fixes.add("write " + new MigrationId(module, version));
    }
    return new Problem(
        ProblemCode.AMBIGUOUS_TARGET,
        "The version " + text + " could be of several modules.",
        List.of("modules: " + String.join(", ", modules)),
        fixes);
  }

  private static Problem unknown(String text, @Nullable MigrationId id, Set<MigrationId> known) {
    MigrationId near = id == null ? null : Suggestion.nearest(id, known);
    List<String> candidates = new ArrayList<>();
    for (MigrationId candidate : known) {
      candidates.add(candidate.toString());
    }
    String nearest = near == null ? Suggestion.nearest(text, candidates) : near.toString();
    return Problem.of(
        ProblemCode.UNKNOWN_TARGET,
        "There is no migration " + text + ".",
        "",
        nearest == null ? "see the ids with: rung status" : "did you mean " + nearest + "?");
  }
}
