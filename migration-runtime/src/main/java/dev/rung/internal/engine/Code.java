package dev.rung.internal.engine;

import dev.rung.internal.checksum.ClassBytes;
import dev.rung.internal.checksum.StripDebugChecksums;
import dev.rung.internal.discovery.Catalog;
import dev.rung.migration.MigrationException;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.Finding;
import dev.rung.migration.internal.graph.MigrationGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The migrations in code, read in full and judged. Immutable.
 *
 * @param graph all of them
 * @param checksums of each
 * @param warnings what may be wrong with their declarations
 * @param catalog where they came from
 */
record Code(
    MigrationGraph graph,
    Map<MigrationId, String> checksums,
    List<Problem> warnings,
    Catalog catalog) {

  /**
   * Judges a catalog and computes every checksum.
   *
   * @throws MigrationException with all errors of the migrations' declarations
   */
  static Code of(Catalog catalog) {
    List<Problem> twice = JarsTwice.problems(catalog.migrations());
    if (!twice.isEmpty()) {
      throw new MigrationException(twice, null);
    }
    MigrationGraph.Result result = MigrationGraph.of(catalog.migrations(), catalog.visible());
    if (result instanceof MigrationGraph.Invalid) {
      throw new MigrationException(problems(result.findings(), true), null);
    }
    MigrationGraph graph = ((MigrationGraph.Valid) result).graph();
    ClassBytes classes = catalog.classes();
    Map<MigrationId, String> checksums = new HashMap<>();
    for (MigrationGraph.Node node : graph.nodes()) {
      checksums.put(node.id(), new StripDebugChecksums().of(node.facts().className(), classes));
    }
    return new Code(graph, Map.copyOf(checksums), problems(result.findings(), false), catalog);
  }

  private static List<Problem> problems(List<Finding> findings, boolean errors) {
    List<Problem> problems = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.isError() == errors) {
        problems.add(finding.problem());
      }
    }
    return problems;
  }

  /** A hint for each jar that has migrations and no index. */
  static List<Problem> indexHints(List<String> unindexed) {
    List<Problem> hints = new ArrayList<>();
    for (String source : unindexed) {
      hints.add(
          Problem.of(
              ProblemCode.NO_INDEX,
              source + " has no index of its migrations, so each start reads its classes.",
              "",
              "compile it with migration-annotations-processor on the processor path"));
    }
    return hints;
  }
}
