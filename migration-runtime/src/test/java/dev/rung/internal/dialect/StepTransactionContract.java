package dev.rung.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.AppliedMigration;
import dev.rung.JournalEntry;
import dev.rung.internal.dialect.StepTransaction.Before;
import dev.rung.internal.history.HistoryStore;
import dev.rung.internal.history.JournalChain;
import dev.rung.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every dialect's transaction promises: effects and record are one. */
abstract class StepTransactionContract extends DialectKit {

  StepTransactionContract(TestDatabase.Product product) {
    super(product);
  }

  @Test
  void effectsAndRecordBecomeVisibleTogether() throws Exception {
    RunSession session = running("r");

    assertThat(step(session, A1, "create table t (a int)")).isTrue();
    assertThat(database.tables()).doesNotContain("t");
    assertThat(database.query("select count(*) from rung_history")).containsExactly("0");

    session.transaction().commit();
    assertThat(database.tables()).contains("t");
    assertThat(database.query("select module, version, kind, parents from rung_history"))
        .containsExactly("main|1|applied|main:1.5,main:7");
    assertThat(database.query("select sequence, version, outcome from rung_journal"))
        .containsExactly("1|1|succeeded");
  }

  @Test
  void rollbackLeavesNeitherEffectsNorRecord() throws Exception {
    RunSession session = running("r");

    assertThat(step(session, A1, "create table t (a int)")).isTrue();
    session.transaction().rollback();

    assertThat(database.tables()).doesNotContain("t");
    assertThat(database.query("select * from rung_history")).isEmpty();
    assertThat(database.query("select * from rung_journal")).isEmpty();
  }

  @Test
  void readsBackWhatWasRecorded() throws Exception {
    RunSession session = running("r");
    step(session, A1);
    session.transaction().commit();
    step(session, A2);
    session.transaction().commit();
    HistoryStore store = store(session.connection());

    List<AppliedMigration> applied = store.readAll(session.connection()).applied();
    AppliedMigration first = applied.get(0);
    assertThat(applied).extracting(AppliedMigration::id).containsExactly(A1, A2);
    assertThat(first)
        .isEqualTo(
            new AppliedMigration(
                A1,
                AppliedMigration.Kind.APPLIED,
                "com.acme.M1",
                "it's a \"test\"",
                List.of(id("1.5"), id("7")),
                "v1s:abc",
                1,
                first.appliedAt(),
                Duration.ofMillis(12),
                "run1",
                "0.1",
                true));
    assertThat(Duration.between(first.appliedAt(), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(5));
    List<JournalEntry> journal = store.readJournal(session.connection());
    assertThat(journal).extracting(JournalEntry::sequence).containsExactly(1L, 2L);
    assertThat(JournalChain.firstBroken(journal)).isEmpty();
  }

  @Test
  void revertRemovesTheRowAndKeepsTheJournal() throws Exception {
    RunSession session = running("r");
    step(session, A1, "create table t (a int)");
    session.transaction().commit();

    session.transaction().begin("main:1");
    Before before = session.transaction().read(A1);
    assertThat(before.recorded()).isTrue();
    execute(session, "drop table t");
    assertThat(session.transaction().record(null, Imprint.NONE, A1, entry(before, A1))).isTrue();
    session.transaction().commit();

    assertThat(database.query("select * from rung_history")).isEmpty();
    assertThat(database.query("select sequence from rung_journal order by 1"))
        .containsExactly("1", "2");
  }

  @Test
  void severalMigrationsShareOneTransaction() throws Exception {
    RunSession session = running("r");
    StepTransaction transaction = session.transaction();
    transaction.begin("all");
    for (int i = 1; i <= 3; i++) {
      Before before = transaction.read(id("" + i));
      assertThat(before.lastOrder()).isEqualTo(i - 1);
      execute(session, "create table t" + i + " (a int)");
      assertThat(
              transaction.record(
                  row(before, id("" + i)), Imprint.NONE, null, entry(before, id("" + i))))
          .isTrue();
    }
    assertThat(database.query("select * from rung_history")).isEmpty();
    transaction.commit();

    assertThat(database.query("select version from rung_history order by applied_order"))
        .containsExactly("1", "2", "3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"commit", "rollback", "commit; begin", "rollback; begin", "end"})
  void recordsNothingAfterTheMigrationEndedTheTransaction(String statements) throws Exception {
    RunSession session = running("r");

    boolean recorded = step(session, A1, ("create table t (a int); " + statements).split("; "));
    session.transaction().rollback();

    assertThat(recorded).isFalse();
    assertThat(database.query("select * from rung_history")).isEmpty();
    assertThat(database.query("select * from rung_journal")).isEmpty();
    assertThat(database.tables().contains("t")).isEqualTo(!statements.startsWith("rollback"));

    // The session goes on: the attempt is journalled and the next step runs.
    session.transaction().begin("main:1");
    Before before = session.transaction().read(A1);
    session.transaction().rollback();
    session.transaction().journal(List.of(entry(before, A1)));
    assertThat(database.query("select sequence from rung_journal")).containsExactly("1");
    assertThat(step(session, A2)).isTrue();
    session.transaction().commit();
    session.restore();
  }

  @Test
  void savepointsOfTheMigrationDoNotDisturbTheFence() throws Exception {
    RunSession session = running("r");

    boolean recorded =
        step(
            session,
            A1,
            "create table t (a int)",
            "savepoint s",
            "insert into t values (1)",
            "rollback to savepoint s",
            "savepoint s2",
            "insert into t values (2)",
            "release savepoint s2");
    session.transaction().commit();

    assertThat(recorded).isTrue();
    assertThat(database.query("select a from t")).containsExactly("2");
  }

  @Test
  void theDatabaseItselfRefusesToRecordAMigrationTwice() throws Exception {
    RunSession session = running("r");
    step(session, A1);
    session.transaction().commit();

    assertThatThrownBy(() -> step(session, A1)).isInstanceOf(SQLException.class);
    session.transaction().rollback();

    assertThat(database.query("select count(*) from rung_history")).containsExactly("1");
    assertThat(database.query("select count(*) from rung_journal")).containsExactly("1");
  }

  @Test
  void anInsertThatFailsTakesTheEffectsWithIt() throws Exception {
    RunSession session = running("r");
    database.execute(
        database.isPostgresql()
            ? "create function no() returns trigger language plpgsql as"
                + " 'begin raise exception ''no''; end'"
            : "select 1",
        database.isPostgresql()
            ? "create trigger no before insert on rung_history for each row execute function no()"
            : "create trigger no before insert on rung_history begin select raise(abort, 'no'); end");

    assertThatThrownBy(() -> step(session, A1, "create table t (a int)"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("no");
    session.transaction().rollback();

    assertThat(database.tables()).doesNotContain("t");
    assertThat(database.query("select * from rung_journal")).isEmpty();
  }

  @Test
  void oddNamesAreOnlyNames() throws Exception {
    String odd = "a\"; drop table x; --'";
    database.execute("create table x (a int)");
    RunSession plain = open("r");
    Location location = Dialects.of(plain.connection()).locate(plain.connection(), null, odd);
    assertThat(location.exists()).isFalse();
    RunSession session =
        Dialects.of(plain.connection())
            .open(connect(), location, new SessionOptions("r", Duration.ofSeconds(1), null));
    HistoryStore store = new HistoryStore(Dialects.of(plain.connection()).sql(location));
    assertThat(session.runLock().tryAcquire()).isTrue();
    store.createTables(session);

    assertThat(step(session, A1)).isTrue();
    session.transaction().commit();

    assertThat(database.tables())
        .containsExactlyInAnyOrder("x", odd, odd + "_journal", odd + "_meta");
    assertThat(store.readAll(session.connection()).applied()).hasSize(1);
    assertThat(Dialects.of(plain.connection()).locate(plain.connection(), null, odd).exists())
        .isTrue();
  }
}
