package dev.rung.internal.plan;

import dev.rung.AppliedMigration;
import dev.rung.migration.MigrationId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The applied migrations, by id and as a graph of the parents that they had. Immutable. */
final class History {
  private final Map<MigrationId, AppliedMigration> rows = new LinkedHashMap<>();
  private final Map<MigrationId, List<MigrationId>> children = new HashMap<>();
  private final Map<String, MigrationId> highest = new HashMap<>();

  /** The rows in the order in which they were applied. */
  History(Collection<AppliedMigration> applied) {
    for (AppliedMigration row : applied) {
      rows.put(row.id(), row);
      for (MigrationId parent : row.parents()) {
        children.computeIfAbsent(parent, id -> new ArrayList<>()).add(row.id());
      }
      highest.merge(row.id().module(), row.id(), (a, b) -> a.compareTo(b) < 0 ? b : a);
    }
  }

  boolean has(MigrationId id) {
    return rows.containsKey(id);
  }

  @Nullable AppliedMigration row(MigrationId id) {
    return rows.get(id);
  }

  Collection<AppliedMigration> rows() {
    return Collections.unmodifiableCollection(rows.values());
  }

  boolean hasModule(String module) {
    return highest.containsKey(module);
  }

  /** Whether a higher version of the migration's module is applied. */
  boolean hasHigher(MigrationId id) {
    MigrationId top = highest.get(id.module());
    return top != null && top.compareTo(id) > 0;
  }

  /** The highest applied version of the module, or null. */
  @Nullable MigrationId highest(String module) {
    return highest.get(module);
  }

  /** The applied migrations that name it as a parent. */
  List<MigrationId> children(MigrationId id) {
    return children.getOrDefault(id, List.of());
  }

  /** The applied migrations that need it, directly or not; itself not among them. */
  Set<MigrationId> descendants(MigrationId id) {
    Set<MigrationId> found = new TreeSet<>();
    Deque<MigrationId> open = new ArrayDeque<>(children(id));
    while (!open.isEmpty()) {
      MigrationId next = open.remove();
      if (found.add(next)) {
        open.addAll(children(next));
      }
    }
    return found;
  }

  /** The applied migrations of the given modules that no applied migration needs, sorted. */
  List<MigrationId> heads(Set<String> modules) {
    List<MigrationId> heads = new ArrayList<>();
    for (MigrationId id : new TreeSet<>(rows.keySet())) {
      if (modules.contains(id.module()) && children(id).isEmpty()) {
        heads.add(id);
      }
    }
    return heads;
  }
}
