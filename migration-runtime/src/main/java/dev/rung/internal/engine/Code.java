package dev.rung.internal.engine;

import dev.rung.internal.checksum.Checksum;
import dev.rung.internal.discovery.Catalog;
import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.graph.Finding;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.graph.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The migrations in code, read in full and judged. Immutable.
 *
 * @param graph all of them
 * @param checksums of each
 * @param warnings what may be wrong with their declarations
 * @param catalog where they came from
 */
record Code(
    MigrationGraph graph, CodeChecksums checksums, List<Problem> warnings, Catalog catalog) {

  /**
   * Judges a catalog; no checksum is computed yet.
   *
   * @throws MigrationException with all errors of the migrations' declarations
   */
  static Code of(Catalog catalog) {
    List<Problem> twice = JarsTwice.problems(catalog.migrations());
    if (!twice.isEmpty()) {
      throw new MigrationException(twice, null);
    }
    MigrationGraph.Result result = judge(catalog);
    if (result instanceof MigrationGraph.Invalid) {
      throw new MigrationException(problems(result.findings(), true), null);
    }
    MigrationGraph graph = ((MigrationGraph.Valid) result).graph();
    CodeChecksums checksums = new CodeChecksums(graph, catalog.classes());
    return new Code(graph, checksums, problems(result.findings(), false), catalog);
  }

  /** Judges the declarations alone. */
  static MigrationGraph.Result judge(Catalog catalog) {
    return MigrationGraph.of(
        catalog.migrations(), catalog.visible(), new Sight(Set.of(), Set.of(), catalog.absent()));
  }

  /** Computes every checksum and tells why some are not of the newest algorithm. */
  List<Problem> checksumWarnings() {
    List<Problem> warnings = new ArrayList<>();
    for (Checksum checksum : checksums.all()) {
      for (String warning : checksum.warnings()) {
        warnings.add(weakChecksum(warning));
      }
    }
    return warnings;
  }

  /** That a checksum is of an older algorithm, with the reason. */
  static Problem weakChecksum(String reason) {
    return Problem.of(
        ProblemCode.UNREADABLE,
        reason,
        "",
        "use a newer version of Rung, or compile for an older release of Java");
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
