package dev.rung.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;

class SqlOnPostgresTest extends SqlContract {

  @Override
  Connection connect() throws SQLException {
    return TestPostgres.connect();
  }

  @Override
  SQLDialect dialect() {
    return SQLDialect.POSTGRES;
  }

  @Override
  String duplicateKey() {
    return """
        ERROR: duplicate key value violates unique constraint "customer_pkey"
                      Detail: Key (id)=(1) already exists.""";
  }

  @Test
  void runsFunctionsTriggersAndRulesAsOneStatementEach() {
    Sql.script(db, SqlContract.class, "scripts/postgres-bodies.sql");
    assertThat(db.fetch("select label from item order by id").getValues(0, String.class))
        .containsExactly(null, "big; really");
    assertThat(db.fetchValue("select sizes(50)")).isEqualTo(1L);
  }
}
