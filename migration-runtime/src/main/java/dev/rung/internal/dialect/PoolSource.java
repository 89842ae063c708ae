package dev.rung.internal.dialect;

import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;

/** Connections that are borrowed from a DataSource. Immutable. */
final class PoolSource implements ConnectionSource {

  private final DataSource dataSource;

  PoolSource(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Borrowed borrow() {
    try {
      Connection connection = dataSource.getConnection();
      boolean autoCommit = connection.getAutoCommit();
      if (!autoCommit) {
        refuseTransaction(connection);
        connection.setAutoCommit(true); // it is fresh, so there is nothing that this could commit
      }
      return new Lent(connection, autoCommit);
    } catch (SQLException e) {
      throw ConnectProblems.connectFailed(
          "The data source gives no connection.", "check the data source's URL, login and size", e);
    }
  }

  /**
   * A data source may hand out the connection of a transaction that its caller is in. On SQLite
   * nobody can tell, since its driver begins one as soon as autocommit is off.
   */
  private static void refuseTransaction(Connection connection) throws SQLException {
    Dialect dialect = Dialects.of(connection);
    if (dialect instanceof PostgresDialect && dialect.inTransaction(connection)) {
      connection.close();
      throw new MigrationException(SessionProblems.inTransaction());
    }
  }

  @Override
  public void check(Connection connection, Location location) throws SQLException {
    if (location.file().isEmpty() && SqliteUrl.isPrivateMemory(connection.getMetaData().getURL())) {
      throw new MigrationException(UrlSource.privateMemory());
    }
  }

  private static final class Lent implements Borrowed {
    private final Connection connection;
    private final boolean autoCommit;
    private boolean discarded;

    Lent(Connection connection, boolean autoCommit) {
      this.connection = connection;
      this.autoCommit = autoCommit;
    }

    @Override
    public Connection connection() {
      return connection;
    }

    @Override
    public Problem discard(Throwable why) {
      discarded = true;
      try {
        connection.abort(Runnable::run);
        touch();
      } catch (SQLException e) {
        why.addSuppressed(e);
      }
      return Problem.of(
          ProblemCode.CONNECTION_NOT_RESTORED,
          "The borrowed connection could not be put back as it was and was closed.",
          "because   " + ConnectProblems.firstLine(why.getMessage()),
          "nothing to do here: the pool opens another; look why the connection broke");
    }

    @Override
    public void close() {
      try {
        if (!autoCommit && !discarded) {
          connection.setAutoCommit(false);
        }
        connection.close();
      } catch (SQLException e) {
        LoggerFactory.getLogger(PoolSource.class).debug("A connection does not go back.", e);
      }
    }

    /** A pool notices that a connection is dead when a statement on it fails. */
    private void touch() {
      try (Statement statement = connection.createStatement()) {
        statement.execute("select 1");
      } catch (SQLException e) {
        LoggerFactory.getLogger(PoolSource.class).debug("As it should, it is dead.", e);
      }
    }
  }
}
