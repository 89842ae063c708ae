package dev.rung.internal.dialect;

import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.migration.internal.script.Grammar;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. */
final class PostgresDialect implements Dialect {

  private static final String LOCATE =
      "select n.nspname, exists (select 1 from pg_catalog.pg_class c"
          + " where c.relnamespace = n.oid and c.relname = ? and c.relkind in ('r', 'p'))"
          + " from pg_catalog.pg_namespace n"
          + " where n.nspname = coalesce(?::text, pg_catalog.current_schema()::text)";

  @Override
  public String product() {
    return "PostgreSQL";
  }

  @Override
  public SQLDialect jooq() {
    return SQLDialect.POSTGRES;
  }

  @Override
  public Grammar grammar() {
    return Grammar.POSTGRESQL;
  }

  @Override
  public boolean runsOnlyFirstStatement() {
    return false;
  }

  @Override
  public Location locate(Connection connection, @Nullable String schema, String table)
      throws SQLException {
    Names.check(table);
    try (PreparedStatement statement = connection.prepareStatement(LOCATE)) {
      statement.setString(1, table);
      statement.setString(2, schema);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw schemaMissing(schema);
        }
        return new Location(
            "PostgreSQL " + SafeUrl.place(connection.getMetaData().getURL()),
            row.getString(1),
            table,
            Names.journal(table),
            Names.meta(table),
            row.getBoolean(2),
            "");
      }
    }
  }

  @Override
  public HistorySql sql(Location location) {
    return new PostgresHistorySql(location);
  }

  @Override
  public boolean inTransaction(Connection connection) throws SQLException {
    return PostgresDriver.inTransaction(connection);
  }

  @Override
  public RunSession open(Connection connection, Location location, SessionOptions options)
      throws SQLException {
    return PostgresSession.open(connection, location, options);
  }

  @Override
  public Failure classify(Throwable failure) {
    return PostgresFailures.classify(failure);
  }

  private static MigrationException schemaMissing(@Nullable String schema) {
    return new MigrationException(
        schema == null
            ? Problem.of(
                ProblemCode.SCHEMA_MISSING,
                "The search_path names no schema that exists.",
                "",
                "set the schema, or a search_path for this login")
            : Problem.of(
                ProblemCode.SCHEMA_MISSING,
                "The schema does not exist.",
                "schema    " + schema,
                "create it: create schema " + Names.quote(schema)));
  }
}
