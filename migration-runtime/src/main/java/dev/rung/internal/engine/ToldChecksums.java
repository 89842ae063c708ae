package dev.rung.internal.engine;

import static java.util.Objects.requireNonNull;

import dev.rung.MigrationChecksum;
import dev.rung.internal.checksum.Checksum;
import dev.rung.internal.plan.Targets;
import dev.rung.migration.MigrationException;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The checksums of the code as callers see them. */
final class ToldChecksums {
  private ToldChecksums() {}

  /** Of every migration, sorted by id. */
  static List<MigrationChecksum> all(Code code) {
    code.checksums().compute(code.graph().ids());
    List<MigrationChecksum> all = new ArrayList<>();
    for (Node node : code.graph().nodes()) {
      all.add(told(code, node));
    }
    all.sort(Comparator.comparing(MigrationChecksum::id));
    return List.copyOf(all);
  }

  /**
   * Of the one that a text means.
   *
   * @throws MigrationException UNKNOWN_TARGET, AMBIGUOUS_TARGET
   */
  static MigrationChecksum one(Code code, String text) {
    Targets.Resolved resolved = Targets.resolve(text, code.graph(), List.of());
    if (resolved instanceof Targets.Unknown unknown) {
      throw new MigrationException(unknown.problem());
    }
    MigrationId id = ((Targets.Known) resolved).id();
    return told(code, requireNonNull(code.graph().node(id)));
  }

  private static MigrationChecksum told(Code code, Node node) {
    Checksum checksum = code.checksums().of(node.id());
    List<Problem> warnings = new ArrayList<>();
    for (String warning : checksum.warnings()) {
      warnings.add(Code.weakChecksum(warning));
    }
    return new MigrationChecksum(
        node.id(), node.facts().className(), checksum.value(), checksum.text(), warnings);
  }
}
