package dev.rung.internal.engine;

import static java.util.Objects.requireNonNull;

import dev.rung.AppliedMigration;
import dev.rung.internal.checksum.Checksum;
import dev.rung.internal.checksum.ClassBytes;
import dev.rung.internal.checksum.NormalFormChecksums;
import dev.rung.internal.checksum.StripDebugChecksums;
import dev.rung.internal.checksum.TextArchive;
import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The checksums of all migrations in code. What the database has is compared by the algorithm that
 * it names, so that a newer algorithm is no change. Immutable.
 */
final class CodeChecksums {
  private final Map<MigrationId, Checksum> checksums;
  private final Map<MigrationId, String> classNames;
  private final ClassBytes classes;

  private CodeChecksums(
      Map<MigrationId, Checksum> checksums,
      Map<MigrationId, String> classNames,
      ClassBytes classes) {
    this.checksums = checksums;
    this.classNames = classNames;
    this.classes = classes;
  }

  /** Computes all of them, on all processors. */
  static CodeChecksums of(MigrationGraph graph, ClassBytes classes) {
    Map<String, String> ids = new HashMap<>();
    Map<MigrationId, String> classNames = new HashMap<>();
    for (Node node : graph.nodes()) {
      ids.put(node.facts().className(), node.id().toString());
      classNames.put(node.id(), node.facts().className());
    }
    UnaryOperator<String> idOf = name -> ids.getOrDefault(name, name);
    NormalFormChecksums algorithm = new NormalFormChecksums(idOf);
    List<Node> nodes = List.copyOf(graph.nodes());
    List<Checksum> computed =
        nodes.parallelStream()
            .map(node -> algorithm.checksum(node.facts().className(), classes))
            .toList();
    Map<MigrationId, Checksum> checksums = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      checksums.put(nodes.get(i).id(), computed.get(i));
    }
    return new CodeChecksums(checksums, classNames, classes);
  }

  int size() {
    return checksums.size();
  }

  boolean has(MigrationId id) {
    return checksums.containsKey(id);
  }

  /** That of a migration in code. */
  Checksum of(MigrationId id) {
    return requireNonNull(checksums.get(id), "no such migration");
  }

  /** The text that was hashed, empty where there is none. */
  String text(MigrationId id) {
    Checksum checksum = checksums.get(id);
    return checksum == null ? "" : checksum.text();
  }

  /** The text as the history keeps it, null where there is none. */
  byte @Nullable [] packedText(MigrationId id) {
    String text = text(id);
    return text.isEmpty() ? null : TextArchive.pack(text);
  }

  /** Of every migration, by the algorithm of its row, or by the newest where it has none. */
  Map<MigrationId, String> against(List<AppliedMigration> applied) {
    Map<MigrationId, String> values = new HashMap<>();
    checksums.forEach((id, checksum) -> values.put(id, checksum.value()));
    for (AppliedMigration row : applied) {
      String className = classNames.get(row.id());
      if (className != null && isOlder(row)) {
        values.put(row.id(), new StripDebugChecksums().of(className, classes));
      }
    }
    return values;
  }

  /** Rows whose older checksum still holds, with the newer one for each. */
  List<Upgrade> upgrades(List<AppliedMigration> applied) {
    Map<MigrationId, String> current = against(applied);
    List<Upgrade> upgrades = new ArrayList<>();
    for (AppliedMigration row : applied) {
      Checksum checksum = checksums.get(row.id());
      if (checksum != null
          && isOlder(row)
          && row.checksum().equals(current.get(row.id()))
          && !checksum.value().equals(row.checksum())) {
        upgrades.add(new Upgrade(row, checksum.value(), checksum.text()));
      }
    }
    return upgrades;
  }

  /** A newer checksum for what did not change. */
  record Upgrade(AppliedMigration row, String checksum, String text) {}

  private static boolean isOlder(AppliedMigration row) {
    return row.checksum().startsWith(StripDebugChecksums.PREFIX);
  }

  /** Why some have no checksum of the newest algorithm. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    checksums.values().forEach(checksum -> warnings.addAll(checksum.warnings()));
    return warnings;
  }
}
