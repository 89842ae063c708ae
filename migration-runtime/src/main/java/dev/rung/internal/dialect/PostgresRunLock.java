package dev.rung.internal.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The run lock as a session advisory lock. Only tried, in autocommit: a session that blocks on it,
 * or that waits inside a transaction, would hang CREATE INDEX CONCURRENTLY.
 */
final class PostgresRunLock implements RunLock {

  private static final String HOLDER =
      "select l.pid, coalesce(pg_catalog.host(a.client_addr), 'the server''s own machine'),"
          + " a.backend_start, coalesce(a.application_name, '')"
          + " from pg_catalog.pg_locks l"
          + " left join pg_catalog.pg_stat_activity a on a.pid = l.pid"
          + " where l.granted and "
          + PostgresTransaction.KEY
          + " in (?, ?) order by "
          + PostgresTransaction.KEY
          + " = ? desc limit 1";

  private final Connection connection;
  private final AdvisoryKeys keys;
  private boolean pooled;
  private boolean held;

  PostgresRunLock(Connection connection, AdvisoryKeys keys) {
    this.connection = connection;
    this.keys = keys;
  }

  void pooled(boolean value) {
    pooled = value;
  }

  @Override
  public boolean tryAcquire() throws SQLException {
    // It counts: taken twice, it would have to be given back twice.
    if (!held) {
      held = pooled || ask("select pg_catalog.pg_try_advisory_lock(?)");
    }
    return held;
  }

  @Override
  public @Nullable Holder holder() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
      statement.setLong(1, keys.run());
      statement.setLong(2, keys.transaction());
      statement.setLong(3, keys.run());
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return null;
        }
        long pid = row.getLong(1);
        OffsetDateTime since = row.getObject(3, OffsetDateTime.class);
        return new Holder(
            "PostgreSQL session " + pid + " from " + row.getString(2),
            since == null ? null : since.toInstant(),
            row.getString(4),
            "select pg_terminate_backend(" + pid + ")");
      }
    }
  }

  /** Does nothing: each step's transaction carries its label as application_name. */
  @Override
  public void announce(String activity) {}

  @Override
  public void release() throws SQLException {
    if (!held) {
      return;
    }
    held = false;
    if (!pooled && !ask("select pg_catalog.pg_advisory_unlock(?)")) {
      throw new SQLException("The session no longer had the run lock when the run gave it back.");
    }
  }

  private boolean ask(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, keys.run());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
