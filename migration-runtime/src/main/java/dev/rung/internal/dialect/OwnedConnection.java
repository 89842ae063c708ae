package dev.rung.internal.dialect;

import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.LoggerFactory;

/** A connection that Rung opened. Closing it ends whatever is left of its session. */
final class OwnedConnection implements Borrowed {

  private final Connection connection;

  OwnedConnection(Connection connection) {
    this.connection = connection;
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public Problem discard(Throwable why) {
    close();
    return Problem.of(
        ProblemCode.CONNECTION_NOT_RESTORED,
        "The connection could not be cleaned up and was closed.",
        "because   " + ConnectProblems.firstLine(why.getMessage()),
        "nothing to do here: the database ends its session; look why the connection broke");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      LoggerFactory.getLogger(OwnedConnection.class).debug("A connection does not close.", e);
    }
  }
}
