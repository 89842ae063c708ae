package dev.rung.internal.dialect;

import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.LoggerFactory;

/** The caller's one connection, which stays the caller's. Immutable. */
final class GivenSource implements ConnectionSource {

  private final Connection connection;

  GivenSource(Connection connection) {
    this.connection = connection;
  }

  @Override
  public Borrowed borrow() {
    try {
      boolean switched =
          !connection.getAutoCommit() && !Dialects.of(connection).inTransaction(connection);
      if (switched) {
        connection.setAutoCommit(true);
      }
      return new Given(connection, switched);
    } catch (SQLException e) {
      throw ConnectProblems.connectFailed(
          "The given connection does not answer.", "hand over one that is open", e);
    }
  }

  @Override
  public void check(Connection given, Location location) {
    // The one connection may well have a memory database of its own.
  }

  private static final class Given implements Borrowed {
    private final Connection connection;
    private final boolean switched;

    Given(Connection connection, boolean switched) {
      this.connection = connection;
      this.switched = switched;
    }

    @Override
    public Connection connection() {
      return connection;
    }

    @Override
    public Problem discard(Throwable why) {
      return Problem.of(
          ProblemCode.CONNECTION_NOT_RESTORED,
          "The given connection could not be put back as it was.",
          "because   " + ConnectProblems.firstLine(why.getMessage()),
          "close it and open another");
    }

    @Override
    public void close() {
      try {
        if (switched) {
          connection.setAutoCommit(false);
        }
      } catch (SQLException e) {
        LoggerFactory.getLogger(GivenSource.class).debug("Autocommit does not go back.", e);
      }
    }
  }
}
