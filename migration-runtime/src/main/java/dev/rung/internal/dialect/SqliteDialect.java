package dev.rung.internal.dialect;

import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.script.Grammar;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** SQLite. Transactions are driven by SQL, with the driver in autocommit. */
final class SqliteDialect implements Dialect {

  private static final String SCHEMA = "main";

  private static final String LOCATE =
      "select (select file from pragma_database_list where name = 'main'), exists (select 1 from"
          + " main.sqlite_master where type = 'table' and name = ? collate nocase)";

  @Override
  public String product() {
    return "SQLite";
  }

  @Override
  public SQLDialect jooq() {
    return SQLDialect.SQLITE;
  }

  @Override
  public Grammar grammar() {
    return Grammar.SQLITE;
  }

  @Override
  public boolean runsOnlyFirstStatement() {
    return true;
  }

  @Override
  public Location locate(Connection connection, @Nullable String schema, String table)
      throws SQLException {
    Names.check(table);
    if (schema != null && !schema.equals(SCHEMA)) {
      throw new MigrationException(
          Problem.of(
              ProblemCode.SCHEMA_MISSING,
              "SQLite has no schemas beside main.",
              "schema    " + schema,
              "leave the schema out"));
    }
    try (PreparedStatement statement = connection.prepareStatement(LOCATE)) {
      statement.setString(1, table);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        String file = row.getString(1);
        boolean memory = file == null || file.isEmpty();
        return new Location(
            memory ? "SQLite in memory" : "SQLite " + file,
            SCHEMA,
            table,
            Names.journal(table),
            Names.meta(table),
            row.getBoolean(2),
            memory ? "" : file);
      }
    }
  }

  @Override
  public HistorySql sql(Location location) {
    return new SqliteHistorySql(location);
  }

  @Override
  public boolean inTransaction(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      return true; // the driver began one when autocommit was switched off
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("begin");
      statement.execute("rollback");
      return false;
    } catch (SQLException e) {
      if (SqliteFailures.isNestedBegin(e)) {
        return true;
      }
      throw e;
    }
  }

  @Override
  public RunSession open(Connection connection, Location location, SessionOptions options)
      throws SQLException {
    if (inTransaction(connection)) {
      throw new MigrationException(SessionProblems.inTransaction());
    }
    return SqliteSession.open(connection, location, options);
  }

  @Override
  public Failure classify(Throwable failure) {
    return SqliteFailures.classify(failure);
  }
}
