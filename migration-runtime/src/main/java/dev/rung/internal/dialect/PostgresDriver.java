package dev.rung.internal.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * What only the driver knows of a connection. The one class that names its types: load it after a
 * connection to PostgreSQL was found. A connection that does not unwrap is taken as a plain one.
 */
final class PostgresDriver {

  private PostgresDriver() {}

  static boolean inTransaction(Connection connection) throws SQLException {
    return connection.isWrapperFor(BaseConnection.class)
        && connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
  }

  /** The backend that the wire protocol named at login, or 0 when unknown. */
  static int backendPid(Connection connection) throws SQLException {
    return connection.isWrapperFor(PGConnection.class)
        ? connection.unwrap(PGConnection.class).getBackendPID()
        : 0;
  }

  /** Sets after how many uses a statement is prepared on the server, and tells the former value. */
  static int prepareThreshold(Connection connection, int threshold) throws SQLException {
    if (!connection.isWrapperFor(PGConnection.class)) {
      return threshold;
    }
    PGConnection driver = connection.unwrap(PGConnection.class);
    int former = driver.getPrepareThreshold();
    driver.setPrepareThreshold(threshold);
    return former;
  }
}
