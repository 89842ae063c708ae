package dev.rung.internal.engine;

import dev.rung.AppliedMigration;
import dev.rung.internal.checksum.diff.FormDiff;
import dev.rung.internal.dialect.Imprint;
import dev.rung.internal.plan.Change;
import dev.rung.internal.plan.SqlVerdict;
import dev.rung.internal.sql.Passwords;
import dev.rung.migration.MigrationId;
import dev.rung.migration.internal.graph.MigrationGraph.Node;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out what changed in migrations that are applied, from the text and the SQL that the history
 * kept.
 */
final class Changes {
  private final StoredTexts texts;
  private final SqlComparison sql;

  Changes(StoredTexts texts, SqlComparison sql) {
    this.texts = texts;
    this.sql = sql;
  }

  /** What changed, by id, as far as it can be told; empty when nothing did. */
  Map<MigrationId, Change> of(
      Code code, Map<MigrationId, String> values, List<AppliedMigration> applied)
      throws SQLException {
    Map<MigrationId, Change> changes = new HashMap<>();
    for (AppliedMigration row : applied) {
      String value = values.get(row.id());
      Node node = code.graph().node(row.id());
      if (value != null && node != null && !value.equals(row.checksum())) {
        changes.put(row.id(), change(node, code.checksums().of(row.id()).text()));
      }
    }
    return changes;
  }

  private Change change(Node node, String now) throws SQLException {
    Imprint kept = texts.imprint(node.id());
    String before = StoredTexts.text(node.id(), kept);
    SqlVerdict verdict = sql.of(node, kept, before);
    return before.isEmpty() || now.isEmpty()
        ? new Change(List.of(), false, verdict)
        : new Change(
            FormDiff.of(before, now, Passwords::mask), FormDiff.onlyUp(before, now), verdict);
  }
}
