package dev.rung.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.internal.dialect.Dialect.Failure;
import dev.rung.migration.MigrationException;
import dev.rung.testkit.TestDatabase;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresDialectTest extends DialectContract {

  PostgresDialectTest() {
    super(TestDatabase.Product.POSTGRESQL);
  }

  @Override
  List<String> statementsOfAStep() {
    return List.of("select", "select", "create", "with", "(commit)");
  }

  @Test
  void aLockTimeOutMayBeTriedAgain() throws Exception {
    database.execute("create table t (a int)");
    Connection holder = connect();
    holder.setAutoCommit(false);
    holder.createStatement().execute("lock table t");
    Connection other = connect();

    assertThatThrownBy(() -> other.createStatement().execute("set lock_timeout = 50; drop table t"))
        .satisfies(e -> assertThat(classify(other, e)).isEqualTo(Failure.RETRYABLE));
  }

  @Test
  void aTerminatedSessionIsALostConnection() throws Exception {
    Connection connection = connect();
    assertThatThrownBy(
            () ->
                connection
                    .createStatement()
                    .execute("select pg_terminate_backend(pg_backend_pid())"))
        .satisfies(e -> assertThat(classify(connection, e)).isEqualTo(Failure.CONNECTION_LOST));
  }

  @Test
  void aReadOnlySessionIsRefusedAndLeftAsItWas() throws Exception {
    Connection connection = connect();
    connection.createStatement().execute("set default_transaction_read_only = on");

    assertThatThrownBy(() -> open(connection, "r"))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            """
            [RUNG-307] The session is read-only.
                default_transaction_read_only   on
              fix: use a login or database without default_transaction_read_only""");
    assertThat(TestDatabase.query(connection, "show application_name"))
        .containsExactly("PostgreSQL JDBC Driver");
  }

  @Test
  void aSearchPathWithoutASchemaIsAProblem() throws Exception {
    Connection connection = connect();
    connection.createStatement().execute("set search_path = nowhere");

    assertThatThrownBy(() -> locate(connection))
        .hasMessage(
            """
            [RUNG-311] The search_path names no schema that exists.
              fix: set the schema, or a search_path for this login""");
  }

  @Test
  void theHistoryIsFoundInTheSchemaThatWasAskedFor() throws Exception {
    database.execute("create schema other", "create table public.rung_history (a int)");
    Connection connection = connect();
    Dialect dialect = Dialects.of(connection);

    assertThat(dialect.locate(connection, null, "rung_history").schema()).isEqualTo("public");
    assertThat(dialect.locate(connection, null, "rung_history").exists()).isTrue();
    assertThat(dialect.locate(connection, "other", "rung_history").exists()).isFalse();
    connection.createStatement().execute("set search_path = other, public");
    assertThat(dialect.locate(connection, null, "rung_history").schema()).isEqualTo("other");
  }
}
