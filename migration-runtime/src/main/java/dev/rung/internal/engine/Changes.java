package dev.rung.internal.engine;

import dev.rung.AppliedMigration;
import dev.rung.internal.checksum.FormDiff;
import dev.rung.internal.checksum.TextArchive;
import dev.rung.migration.MigrationId;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what changed in migrations that are applied, from the text that the history kept. */
final class Changes {
  private static final Logger LOG = LoggerFactory.getLogger("dev.rung");

  private final Applied database;

  Changes(Applied database) {
    this.database = database;
  }

  /** What changed, by id, as far as it can be told; empty when nothing did. */
  Map<MigrationId, List<String>> of(
      CodeChecksums code, Map<MigrationId, String> values, List<AppliedMigration> applied)
      throws SQLException {
    Map<MigrationId, List<String>> changes = new HashMap<>();
    for (AppliedMigration row : applied) {
      String value = values.get(row.id());
      if (value != null && !value.equals(row.checksum())) {
        changes.put(row.id(), changes(row.id(), code.text(row.id())));
      }
    }
    return changes;
  }

  private List<String> changes(MigrationId id, String now) throws SQLException {
    byte[] packed = database.store().readChecksumText(database.connection(), id);
    if (packed == null || now.isEmpty()) {
      return List.of();
    }
    try {
      return FormDiff.of(TextArchive.unpack(packed), now);
    } catch (IOException e) {
      LOG.debug("The text of the checksum of {} cannot be read.", id, e);
      return List.of();
    }
  }
}
