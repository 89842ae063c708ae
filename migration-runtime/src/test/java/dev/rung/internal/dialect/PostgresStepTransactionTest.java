package dev.rung.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.internal.dialect.StepTransaction.Before;
import dev.rung.internal.history.HistoryStore;
import dev.rung.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgresStepTransactionTest extends StepTransactionContract {

  PostgresStepTransactionTest() {
    super(TestDatabase.Product.POSTGRESQL);
  }

  @Test
  void recordsNothingWhenTheRunLockIsLost() throws Exception {
    RunSession session = running("r");

    assertThat(step(session, A1, "create table t (a int)", "select pg_advisory_unlock_all()"))
        .isFalse();
    session.transaction().rollback();

    assertThat(database.tables()).doesNotContain("t");
    assertThatThrownBy(session::restore)
        .isInstanceOf(SQLException.class)
        .hasMessage("The session no longer had the run lock when the run gave it back.");
  }

  @Test
  void aSecondRunsStepIsRefusedWithoutTheRunLock() throws Exception {
    RunSession first = running("first");
    RunSession second = open("second");

    first.transaction().begin("main:1");
    assertThat(second.transaction().begin("main:1")).isFalse();
    assertThat(second.connection().getAutoCommit()).as("nothing is open").isTrue();
    first.transaction().rollback();

    assertThat(second.transaction().begin("main:1")).isTrue();
    Before before = second.transaction().read(A1);
    assertThat(second.transaction().record(row(before, A1), Imprint.NONE, null, entry(before, A1)))
        .as("the run key is with the other")
        .isFalse();
    second.transaction().rollback();
  }

  @Test
  void anAbortedTransactionSurfacesAsTheDatabaseTellsIt() throws Exception {
    RunSession session = running("r");
    session.transaction().begin("main:1");
    Before before = session.transaction().read(A1);
    assertThatThrownBy(() -> execute(session, "select 1/0")).isInstanceOf(SQLException.class);

    assertThatThrownBy(
            () ->
                session
                    .transaction()
                    .record(row(before, A1), Imprint.NONE, null, entry(before, A1)))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("25P02"));
    session.transaction().rollback();
    session.restore();
  }

  @Test
  void aDeferredFailureAtCommitLeavesNothing() throws Exception {
    RunSession session = running("r");
    database.execute(
        "create function no() returns trigger language plpgsql as"
            + " 'begin raise exception ''no''; end'",
        "create constraint trigger no after insert on rung_history deferrable initially deferred"
            + " for each row execute function no()");

    assertThat(step(session, A1, "create table t (a int)")).isTrue();
    assertThatThrownBy(() -> session.transaction().commit()).isInstanceOf(SQLException.class);
    session.transaction().rollback();

    assertThat(database.tables()).doesNotContain("t");
    assertThat(database.query("select * from rung_history")).isEmpty();
    session.restore();
  }

  @Test
  void migrationsRunInTheConfiguredSchemaAndSeeTheOthers() throws Exception {
    database.execute("create schema \"te\"\"nant\"", "create table public.shared (a int)");
    RunSession plain = open("r");
    PostgresDialect dialect = new PostgresDialect();
    Location location = dialect.locate(plain.connection(), "te\"nant", "rung_history");
    RunSession session =
        dialect.open(
            connect(), location, new SessionOptions("r", Duration.ofSeconds(1), "te\"nant"));
    session.runLock().tryAcquire();
    new HistoryStore(dialect.sql(location)).createTables(session);

    assertThat(step(session, A1, "create table t (a int)", "insert into shared values (1)"))
        .isTrue();
    session.transaction().commit();

    assertThat(database.query("select tablename from pg_tables where schemaname = 'te\"nant'"))
        .contains("t", "rung_history");
    assertThat(TestDatabase.query(session.connection(), "show search_path"))
        .containsExactly("\"$user\", public");
  }

  @Test
  void othersSeeWhatRunsAsLongAsItRuns() throws Exception {
    RunSession session = running("r");
    String activity = "select application_name from pg_stat_activity where application_name like";

    session.transaction().begin("main:1 " + "ü".repeat(40));
    assertThat(database.query(activity + " 'rung r%'").get(0)).startsWith("rung r main:1 ");
    session.transaction().rollback();

    assertThat(database.query(activity + " 'rung r%'")).containsExactly("rung r");
  }
}
