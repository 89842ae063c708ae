package dev.rung.internal.plan;

import dev.rung.AppliedMigration;
import dev.rung.migration.MigrationId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which applied migrations a rollback takes. Pure. */
final class Reverted {
  private Reverted() {}

  /** Those that need the one that is kept, directly or not. */
  static Set<MigrationId> above(MigrationId keep, History history) {
    return history.descendants(keep);
  }

  /** The last by applied order, of the modules that the code has. */
  static Set<MigrationId> last(int steps, History history, Set<String> modules) {
    Set<MigrationId> last = new HashSet<>();
    List<AppliedMigration> rows = new ArrayList<>(history.rows());
    for (int i = rows.size() - 1; i >= 0 && last.size() < steps; i--) {
      if (modules.contains(rows.get(i).id().module())) {
        last.add(rows.get(i).id());
      }
    }
    return last;
  }
}
