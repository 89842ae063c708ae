package dev.rung.internal.dialect;

import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A run's session on PostgreSQL: lock, migrations and history over one connection. */
final class PostgresSession implements RunSession {

  private final Connection connection;
  private final boolean autoCommit;
  private final boolean readOnly;
  private final int isolation;
  private final int prepareThreshold;

  private boolean pooled;
  private @Nullable PostgresSettings settings;
  private final PostgresRunLock lock;
  private final PostgresTransaction transaction;

  private PostgresSession(Connection connection, Location location, SessionOptions options)
      throws SQLException {
    this.connection = connection;
    autoCommit = connection.getAutoCommit();
    readOnly = connection.isReadOnly();
    isolation = connection.getTransactionIsolation();
    AdvisoryKeys keys = AdvisoryKeys.of(location);
    lock = new PostgresRunLock(connection, keys);
    transaction =
        new PostgresTransaction(connection, new PostgresHistorySql(location), keys, options);
    prepareThreshold = PostgresDriver.prepareThreshold(connection, 0);
  }

  static PostgresSession open(Connection connection, Location location, SessionOptions options)
      throws SQLException {
    if (PostgresDriver.inTransaction(connection)) {
      throw new MigrationException(SessionProblems.inTransaction());
    }
    PostgresSession session = new PostgresSession(connection, location, options);
    try {
      session.prepare(options);
    } catch (SQLException | RuntimeException e) {
      session.restoreAfter(e);
      throw e;
    }
    return session;
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public boolean pooled() {
    return pooled;
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
    transaction.rollback();
    lock.release();
    if (settings != null) {
      settings.restore(connection);
    }
    if (connection.getTransactionIsolation() != isolation) {
      connection.setTransactionIsolation(isolation);
    }
    connection.setReadOnly(readOnly);
    connection.setAutoCommit(autoCommit);
    PostgresDriver.prepareThreshold(connection, prepareThreshold);
  }

  private void prepare(SessionOptions options) throws SQLException {
    connection.setAutoCommit(true);
    connection.setReadOnly(false);
    checkServer();
    lock.pooled(pooled);
    transaction.pooled(pooled);
    if (!pooled) {
      // Behind a pooler each statement may meet another server session: nothing to set there.
      settings = PostgresSettings.read(connection);
      settings.apply(connection, PostgresTransaction.applicationName(options.runId(), ""));
      if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      }
    }
  }

  private void checkServer() throws SQLException {
    String sql =
        "select pg_catalog.pg_backend_pid(), pg_catalog.pg_is_in_recovery(),"
            + " pg_catalog.current_setting('transaction_read_only') = 'on'";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      if (row.getBoolean(2)) {
        throw new MigrationException(
            Problem.of(
                ProblemCode.READ_ONLY,
                "The server is a standby and accepts no writes.",
                "pg_is_in_recovery()   true",
                "connect to the primary; the URL option targetServerType=primary picks it"));
      }
      if (row.getBoolean(3)) {
        throw new MigrationException(
            Problem.of(
                ProblemCode.READ_ONLY,
                "The session is read-only.",
                "default_transaction_read_only   on",
                "use a login or database without default_transaction_read_only"));
      }
      int wire = PostgresDriver.backendPid(connection);
      pooled = wire != 0 && wire != row.getInt(1);
    }
  }

  private void restoreAfter(Exception failure) {
    try {
      restore();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }
}
