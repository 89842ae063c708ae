package dev.rung.internal.dialect;

import dev.rung.AppliedMigration;
import dev.rung.JournalEntry;
import dev.rung.migration.MigrationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step's transaction on PostgreSQL. The transaction's own advisory lock is the fence: it goes
 * with the transaction, so that a COMMIT by the migration is seen when the step is to be recorded.
 */
final class PostgresTransaction implements StepTransaction {

  /** The key of an advisory lock of this database in pg_locks; null for every other lock. */
  static final String KEY =
      "case when l.locktype = 'advisory' and l.objsubid = 1 and l.database ="
          + " (select d.oid from pg_catalog.pg_database d"
          + " where d.datname = pg_catalog.current_database())"
          + " then (l.classid::bigint << 32) | l.objid::bigint end";

  private static final String SET_LOCAL =
      "pg_catalog.set_config('lock_timeout', ?, true),"
          + " pg_catalog.set_config('application_name', ?, true)";
  private static final String SET_SEARCH_PATH =
      ", pg_catalog.set_config('search_path', pg_catalog.concat_ws(', ', ?::text,"
          + " nullif(pg_catalog.current_setting('search_path'), '')), true)";

  /** No row unless this session holds the given keys, so that nothing is written without them. */
  private static final String FENCE =
      "with fence as (select 1 from pg_catalog.pg_locks l where l.granted"
          + " and l.pid = pg_catalog.pg_backend_pid() and "
          + KEY
          + " in (?, ?) having count(distinct "
          + KEY
          + ") = ?)";

  private final Connection connection;
  private final PostgresHistorySql sql;
  private final AdvisoryKeys keys;
  private final SessionOptions options;
  private boolean pooled;

  PostgresTransaction(
      Connection connection, PostgresHistorySql sql, AdvisoryKeys keys, SessionOptions options) {
    this.connection = connection;
    this.sql = sql;
    this.keys = keys;
    this.options = options;
  }

  void pooled(boolean value) {
    pooled = value;
  }

  /** What others see of a session; the server would cut it in the middle of a character. */
  static String applicationName(String runId, String label) {
    return Names.cut(label.isEmpty() ? "rung " + runId : "rung " + runId + " " + label, 63);
  }

  @Override
  public boolean begin(String label) throws SQLException {
    connection.setAutoCommit(false);
    String path = options.searchPath();
    String begin =
        "select "
            + SET_LOCAL
            + (path == null ? "" : SET_SEARCH_PATH)
            + ", pg_catalog.pg_try_advisory_xact_lock(?)";
    boolean locked;
    try (PreparedStatement statement = connection.prepareStatement(begin)) {
      int i = 1;
      statement.setString(i++, Long.toString(lockTimeoutMillis()));
      statement.setString(i++, applicationName(options.runId(), label));
      if (path != null) {
        statement.setString(i++, Names.quote(path));
      }
      statement.setLong(i, keys.transaction());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        locked = row.getBoolean(i);
      }
    }
    if (!locked) {
      rollback();
    }
    return locked;
  }

  @Override
  public Before read(MigrationId id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql.selectBefore())) {
      sql.bind(statement, 1, id);
      return sql.before(statement);
    }
  }

  @Override
  public boolean record(
      @Nullable AppliedMigration insert,
      Imprint imprint,
      @Nullable MigrationId delete,
      JournalEntry entry)
      throws SQLException {
    StringBuilder text = new StringBuilder(FENCE);
    if (delete != null) {
      text.append(", removed as (")
          .append(sql.deleteHistory(" and exists (select 1 from fence)"))
          .append(')');
    }
    if (insert != null) {
      text.append(", recorded as (").append(sql.insertHistory(" from fence")).append(')');
    }
    text.append(" ").append(sql.insertJournal(" from fence"));
    try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
      statement.setLong(1, keys.transaction());
      statement.setLong(2, pooled ? keys.transaction() : keys.run());
      statement.setInt(3, pooled ? 1 : 2);
      int i = 4;
      if (delete != null) {
        i = sql.bind(statement, i, delete);
      }
      if (insert != null) {
        i = sql.bind(statement, i, insert, imprint);
      }
      sql.bind(statement, i, entry);
      return statement.executeUpdate() == 1;
    }
  }

  @Override
  public void journal(List<JournalEntry> entries) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql.insertJournal(""))) {
      for (JournalEntry entry : entries) {
        sql.bind(statement, 1, entry);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  @Override
  public void commit() throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
  }

  @Override
  public void rollback() throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private long lockTimeoutMillis() {
    return Math.min(options.lockTimeout().toMillis(), Integer.MAX_VALUE);
  }
}
