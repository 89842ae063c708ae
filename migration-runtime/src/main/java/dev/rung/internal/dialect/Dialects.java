package dev.rung.internal.dialect;

import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import java.sql.Connection;
import java.sql.SQLException;

/** Recognises the database product behind a connection. */
public final class Dialects {

  private Dialects() {}

  /**
   * The dialect of the connected database. A bare driver connection is recognised by its class, so
   * that a service start does not load the driver's metadata classes.
   *
   * @throws MigrationException UNSUPPORTED_DATABASE
   */
  public static Dialect of(Connection connection) throws SQLException {
    String type = connection.getClass().getName();
    if (type.startsWith("org.sqlite.")) {
      return new SqliteDialect();
    }
    if (type.startsWith("org.postgresql.")) {
      return new PostgresDialect();
    }
    String product = connection.getMetaData().getDatabaseProductName();
    if ("SQLite".equals(product)) {
      return new SqliteDialect();
    }
    if ("PostgreSQL".equals(product)) {
      return new PostgresDialect();
    }
    throw new MigrationException(
        Problem.of(
            ProblemCode.UNSUPPORTED_DATABASE,
            "Rung does not know this database product.",
            "product   " + product,
            "use a URL that starts with jdbc:postgresql: or jdbc:sqlite:"));
  }
}
