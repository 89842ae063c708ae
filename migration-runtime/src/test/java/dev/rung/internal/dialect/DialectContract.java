package dev.rung.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.internal.dialect.Dialect.Failure;
import dev.rung.migration.MigrationException;
import dev.rung.testkit.StatementCounter;
import dev.rung.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** What every dialect promises about finding tables and judging failures. */
abstract class DialectContract extends DialectKit {

  DialectContract(TestDatabase.Product product) {
    super(product);
  }

  /** How many statements a step may take beyond BEGIN, COMMIT and the user's own. */
  abstract List<String> statementsOfAStep();

  @Test
  void findsTheTablesInOneStatement() throws Exception {
    StatementCounter counter = new StatementCounter(connect());

    Location before = locate(counter.connection());
    assertThat(counter.drain()).hasSize(1);
    running("r").restore();
    Location after = locate(counter.connection());

    assertThat(before.exists()).isFalse();
    assertThat(after.exists()).isTrue();
    assertThat(after.history()).isEqualTo("rung_history");
    assertThat(after.journal()).isEqualTo("rung_journal");
    assertThat(after.meta()).isEqualTo("rung_meta");
  }

  @Test
  void aMissingSchemaIsAProblem() throws Exception {
    Connection connection = connect();
    Dialect dialect = Dialects.of(connection);

    assertThatThrownBy(() -> dialect.locate(connection, "no\"where", "rung_history"))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            database.isPostgresql()
                ? "[RUNG-311] The schema does not exist.\n    schema    no\"where\n"
                    + "  fix: create it: create schema \"no\"\"where\""
                : "[RUNG-311] SQLite has no schemas beside main.\n    schema    no\"where\n"
                    + "  fix: leave the schema out");
  }

  @Test
  void aStepTakesFewStatementsOfOurs() throws Exception {
    running("r").restore();
    StatementCounter counter = new StatementCounter(connect());
    RunSession session = open(counter.connection(), "r");
    session.runLock().tryAcquire();
    counter.drain();

    step(session, A1, "create table t (a int)");
    session.transaction().commit();

    assertThat(
            counter.drain().stream()
                .map(sql -> sql.replace("/* no key */ ", "").split("[ \"]")[0])
                .toList())
        .containsExactlyElementsOf(statementsOfAStep());
  }

  @Test
  void aCancelledStatementIsToldApart() throws Exception {
    Connection connection = connect();
    String forever =
        database.isPostgresql()
            ? "select pg_sleep(60)"
            : "with recursive r(i) as (select 1 union all select i + 1 from r)"
                + " select max(i) from r";
    try (Statement statement = connection.createStatement()) {
      Thread watchdog =
          new Thread(
              () -> {
                try {
                  Thread.sleep(300);
                  statement.cancel();
                } catch (InterruptedException | SQLException e) {
                  throw new AssertionError(e);
                }
              });
      watchdog.start();
      assertThatThrownBy(() -> statement.executeQuery(forever))
          .satisfies(e -> assertThat(classify(connection, e)).isEqualTo(Failure.CANCELLED));
      watchdog.join();
    }
  }

  @Test
  void looksThroughWhatJooqAndUsersWrapAround() throws Exception {
    Connection connection = connect();
    connection.createStatement().execute("begin");

    assertThatThrownBy(() -> DSL.using(connection).execute("vacuum"))
        .isInstanceOf(DataAccessException.class)
        .satisfies(
            e -> {
              Exception wrapped = new IllegalStateException(e);
              assertThat(classify(connection, wrapped)).isEqualTo(Failure.NON_TRANSACTIONAL);
            });
    assertThat(classify(connection, new IllegalStateException())).isEqualTo(Failure.OTHER);
  }

  @Test
  void aWrongStatementIsJustWrong() throws Exception {
    Connection connection = connect();

    assertThatThrownBy(() -> connection.createStatement().execute("selct 1"))
        .satisfies(e -> assertThat(classify(connection, e)).isEqualTo(Failure.OTHER));
  }

  @Test
  void aClosedConnectionIsLost() throws Exception {
    Connection connection = connect();
    Dialect dialect = Dialects.of(connection);
    connection.close();

    assertThatThrownBy(connection::createStatement)
        .satisfies(e -> assertThat(dialect.classify(e)).isEqualTo(Failure.CONNECTION_LOST));
  }

  final Failure classify(Connection connection, Throwable failure) throws SQLException {
    return Dialects.of(connection).classify(failure);
  }
}
