package dev.rung.internal.engine;

import dev.rung.AppliedMigration;
import dev.rung.internal.checksum.Checksum;
import dev.rung.internal.checksum.ClassBytes;
import dev.rung.internal.checksum.NormalFormChecksums;
import dev.rung.internal.checksum.StripDebugChecksums;
import dev.rung.internal.checksum.TextArchive;
import dev.rung.internal.exec.StepChecksums;
import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.graph.MigrationGraph;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The checksums of the migrations in code, each computed when it is first asked for, and once. What
 * the database has is compared by the algorithm that it names, so that a newer algorithm is no
 * change. Safe for use by many threads.
 */
final class CodeChecksums implements StepChecksums {
  private final NormalFormChecksums algorithm;
  private final ClassBytes classes;
  private final Map<MigrationId, Entry> entries = new HashMap<>();

  /** Computes none yet. */
  CodeChecksums(MigrationGraph graph, ClassBytes classes) {
    Map<String, String> ids = new HashMap<>();
    for (Node node : graph.nodes()) {
      ids.put(node.facts().className(), node.id().toString());
      entries.put(node.id(), new Entry(node.facts().className()));
    }
    UnaryOperator<String> idOf = name -> ids.getOrDefault(name, name);
    this.algorithm = new NormalFormChecksums(idOf);
    this.classes = classes;
  }

  /** A migration's, with the text as it is stored; whoever comes second waits for the first. */
  private final class Entry {
    final String className;
    private @Nullable Checksum checksum;
    private byte @Nullable [] packed;

    Entry(String className) {
      this.className = className;
    }

    synchronized Checksum checksum() {
      Checksum known = checksum;
      if (known == null) {
        known = algorithm.checksum(className, classes);
        checksum = known;
      }
      return known;
    }

    synchronized byte @Nullable [] packed() {
      String text = checksum().text();
      if (packed == null && !text.isEmpty()) {
        packed = TextArchive.pack(text);
      }
      return packed;
    }
  }

  int size() {
    return entries.size();
  }

  boolean has(MigrationId id) {
    return entries.containsKey(id);
  }

  @Override
  public String value(MigrationId id) {
    return entry(id).checksum().value();
  }

  @Override
  public byte @Nullable [] text(MigrationId id) {
    return entry(id).packed();
  }

  /** All that goes with a checksum. */
  Checksum of(MigrationId id) {
    return entry(id).checksum();
  }

  /** Computes what is still missing of these, on all processors. */
  void compute(Collection<MigrationId> ids) {
    List.copyOf(ids).parallelStream().forEach(id -> entry(id).checksum());
  }

  /** Computes what the history will keep of these, on all processors. */
  void prepare(Collection<MigrationId> ids) {
    List.copyOf(ids).parallelStream().forEach(id -> entry(id).packed());
  }

  /** All of them, in no order. */
  List<Checksum> all() {
    compute(entries.keySet());
    return entries.values().stream().map(Entry::checksum).toList();
  }

  /**
   * Of the migrations asked for, by the algorithm of its row, or by the newest where it has none.
   */
  Map<MigrationId, String> against(
      Collection<MigrationId> wanted, Collection<AppliedMigration> applied) {
    Map<MigrationId, String> values = new HashMap<>();
    List<MigrationId> newest = new ArrayList<>();
    Map<MigrationId, AppliedMigration> rows = new HashMap<>();
    applied.forEach(row -> rows.put(row.id(), row));
    for (MigrationId id : wanted) {
      AppliedMigration row = rows.get(id);
      if (row != null && isOlder(row)) {
        values.put(id, older(id));
      } else {
        newest.add(id);
      }
    }
    compute(newest);
    newest.forEach(id -> values.put(id, value(id)));
    return values;
  }

  /** Of the applied migrations that are in code, likewise. */
  Map<MigrationId, String> against(Collection<AppliedMigration> applied) {
    return against(applied.stream().map(AppliedMigration::id).filter(this::has).toList(), applied);
  }

  /** Rows whose older checksum still holds, with the newer one for each. */
  List<Upgrade> upgrades(List<AppliedMigration> applied) {
    List<Upgrade> upgrades = new ArrayList<>();
    for (AppliedMigration row : applied) {
      if (isOlder(row) && has(row.id()) && row.checksum().equals(older(row.id()))) {
        Checksum newer = of(row.id());
        if (!newer.value().equals(row.checksum())) {
          upgrades.add(new Upgrade(row, newer.value(), newer.text()));
        }
      }
    }
    return upgrades;
  }

  /** A newer checksum for what did not change. */
  record Upgrade(AppliedMigration row, String checksum, String text) {}

  private static boolean isOlder(AppliedMigration row) {
    return row.checksum().startsWith(StripDebugChecksums.PREFIX);
  }

  private String older(MigrationId id) {
    return new StripDebugChecksums().of(entry(id).className, classes);
  }

  private Entry entry(MigrationId id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new IllegalArgumentException(id + " is not in the code");
    }
    return entry;
  }
}
