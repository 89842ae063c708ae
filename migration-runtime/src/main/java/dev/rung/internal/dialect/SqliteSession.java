package dev.rung.internal.dialect;

import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A run's session on SQLite. */
final class SqliteSession implements RunSession {

  /** How long SQLite itself waits for other writers; a run and an application share the file. */
  private static final int BUSY_TIMEOUT_MILLIS = 30_000;

  private final Connection connection;
  private final int busyTimeoutMillis;
  private final int foreignKeys;
  private final FileRunLock lock;
  private final SqliteTransaction transaction;

  private SqliteSession(Connection connection, Location location, SessionOptions options)
      throws SQLException {
    this.connection = connection;
    busyTimeoutMillis = pragma("busy_timeout");
    foreignKeys = pragma("foreign_keys");
    lock = new FileRunLock(LockFiles.of(location, connection), options.runId());
    transaction = new SqliteTransaction(connection, new SqliteHistorySql(location));
  }

  static SqliteSession open(Connection connection, Location location, SessionOptions options)
      throws SQLException {
    SqliteSession session = new SqliteSession(connection, location, options);
    if (connection.isReadOnly() || session.pragma("query_only") != 0) {
      throw new MigrationException(readOnly(location));
    }
    session.set("busy_timeout", BUSY_TIMEOUT_MILLIS);
    return session;
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public boolean pooled() {
    return false;
  }

  @Override
  public RunLock runLock() {
    return lock;
  }

  @Override
  public StepTransaction transaction() {
    return transaction;
  }

  @Override
  public void restore() throws SQLException {
    try {
      transaction.rollback();
      set("busy_timeout", busyTimeoutMillis);
      if (pragma("foreign_keys") != foreignKeys) {
        set("foreign_keys", foreignKeys);
      }
    } finally {
      lock.release();
    }
  }

  private static Problem readOnly(Location location) {
    return Problem.of(
        ProblemCode.READ_ONLY,
        "The connection is read-only.",
        "database  " + location.database(),
        "open it without mode=ro, open_mode=1 and query_only");
  }

  private int pragma(String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("pragma " + name)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  private void set(String pragma, int value) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma " + pragma + " = " + value);
    }
  }
}
