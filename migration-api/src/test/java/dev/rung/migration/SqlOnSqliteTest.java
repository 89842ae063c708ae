package dev.rung.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;

class SqlOnSqliteTest extends SqlContract {

  @Override
  Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite::memory:");
  }

  @Override
  SQLDialect dialect() {
    return SQLDialect.SQLITE;
  }

  @Override
  String duplicateKey() {
    return "[SQLITE_CONSTRAINT_PRIMARYKEY] A PRIMARY KEY constraint failed (UNIQUE constraint failed:"
        + " customer.id)";
  }

  @Test
  void runsTriggerBodiesAsOneStatement() {
    Sql.script(db, SqlContract.class, "scripts/sqlite-trigger.sql");
    assertThat(db.fetch("select label from item order by id").getValues(0, String.class))
        .containsExactly("small", "big; really");
  }
}
