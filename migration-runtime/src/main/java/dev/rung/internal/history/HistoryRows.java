package dev.rung.internal.history;

import dev.rung.AppliedMigration;
import dev.rung.JournalEntry;
import dev.rung.internal.dialect.HistorySql;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns rows of Rung's tables into records; the columns are in the order of the records. */
final class HistoryRows {

  private HistoryRows() {}

  static AppliedMigration applied(HistorySql sql, ResultSet row) throws SQLException {
    return new AppliedMigration(
        id(row, 1),
        AppliedMigration.Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
        row.getString(4),
        row.getString(5),
        parents(row.getString(6)),
        row.getString(7),
        row.getLong(8),
        sql.time(row, 9),
        Duration.ofNanos(1000 * row.getLong(10)),
        row.getString(11),
        row.getString(12),
        row.getBoolean(13));
  }

  static JournalEntry entry(HistorySql sql, ResultSet row) throws SQLException {
    return new JournalEntry(
        row.getLong(1),
        sql.time(row, 2),
        id(row, 3),
        JournalEntry.Outcome.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
        row.getString(6),
        Duration.ofNanos(1000 * row.getLong(7)),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14));
  }

  private static MigrationId id(ResultSet row, int column) throws SQLException {
    return new MigrationId(row.getString(column), new Version(row.getString(column + 1)));
  }

  private static List<MigrationId> parents(String joined) throws SQLException {
    List<MigrationId> parents = new ArrayList<>();
    int start = 0;
    while (start < joined.length()) {
      int comma = joined.indexOf(',', start);
      int end = comma < 0 ? joined.length() : comma;
      MigrationId parent = MigrationId.parse(joined.substring(start, end));
      if (parent == null) {
        throw new SQLException("The history names a parent that is no id: '" + joined + "'.");
      }
      parents.add(parent);
      start = end + 1;
    }
    return parents;
  }
}
