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
    boolean writable;
    try {
      writable = session.isWritable();
      session.set("busy_timeout", writable ? BUSY_TIMEOUT_MILLIS : session.busyTimeoutMillis);
    } catch (SQLException e) {
      session.restoreAfter(e);
      throw e;
    }
    if (!writable) {
      throw new MigrationException(readOnly(location));
    }
    return session;
  }

  /** The failure may have left the transaction of {@link #isWritable} open. */
  private void restoreAfter(SQLException failure) {
    try {
      set("busy_timeout", busyTimeoutMillis);
      run("rollback");
    } catch (SQLException e) {
      if (!SqliteFailures.isNoTransaction(e)) {
        failure.addSuppressed(e);
      }
    }
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

  /**
   * Tries a write and takes it back, since SQLite begins even IMMEDIATE on a file that it cannot
   * write. It does not wait: a database that is busy is one that can be written.
   */
  private boolean isWritable() throws SQLException {
    set("busy_timeout", 0);
    run("begin");
    try {
      set("user_version", 1);
      return true;
    } catch (SQLException e) {
      if (SqliteFailures.isReadOnly(e)) {
        return false;
      }
      if (SqliteFailures.classify(e) == Dialect.Failure.RETRYABLE) {
        return true;
      }
      throw e;
    } finally {
      run("rollback");
    }
  }

  private static Problem readOnly(Location location) {
    return Problem.of(
        ProblemCode.READ_ONLY,
        "The connection is read-only.",
        "database  " + location.database(),
        "make file and directory writable, and open without mode=ro, open_mode=1, query_only");
  }

  private int pragma(String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("pragma " + name)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  private void set(String pragma, int value) throws SQLException {
    run("pragma " + pragma + " = " + value);
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
