package dev.rung.internal.engine;

import dev.rung.AppliedMigration;
import dev.rung.internal.checksum.FormDiff;
import dev.rung.migration.MigrationId;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out what changed in migrations that are applied, from the text that the history kept. */
final class Changes {
  private final StoredTexts texts;

  Changes(StoredTexts texts) {
    this.texts = texts;
  }

  /** What changed, by id, as far as it can be told; empty when nothing did. */
  Map<MigrationId, List<String>> of(
      CodeChecksums code, Map<MigrationId, String> values, List<AppliedMigration> applied)
      throws SQLException {
    Map<MigrationId, List<String>> changes = new HashMap<>();
    for (AppliedMigration row : applied) {
      String value = values.get(row.id());
      if (value != null && !value.equals(row.checksum())) {
        changes.put(row.id(), changes(row.id(), code.of(row.id()).text()));
      }
    }
    return changes;
  }

  private List<String> changes(MigrationId id, String now) throws SQLException {
    String before = texts.of(id);
    return before.isEmpty() || now.isEmpty() ? List.of() : FormDiff.of(before, now);
  }
}
