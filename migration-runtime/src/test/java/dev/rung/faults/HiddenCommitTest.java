package dev.rung.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.Migrator;
import dev.rung.RunOptions;
import dev.rung.Target;
import dev.rung.migration.ReversibleMigration;
import dev.rung.samples.steps.Body;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.tools.jdbc.DefaultConnection;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A migration that gets hold of the raw connection and ends the transaction there. What it
 * committed stays, so the state is named; nothing is ever recorded that was not committed with its
 * record.
 */
class HiddenCommitTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void effectsThatAreCommittedAndNotRecordedAreNamed(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Body body =
          db -> {
            Steps.EFFECTS.run(db);
            onRawConnection(db, "commit");
            db.execute("insert into effects values (1)");
          };
      assertThat(Steps.failure(Steps.first(database, body).build()).toString())
          .isEqualTo(
              """
              [RUNG-403] steps:1 ended its transaction by itself, or the lock was lost while it ran.
                  migration  steps:1  dev.rung.samples.steps.First
                  effects   what up() committed is in the database
                  history   unchanged: steps:1 is not recorded
                fix: remove what ends the transaction from dev.rung.samples.steps.First (such as a \
              procedure that commits)
                fix: undo by hand what it committed, then run again""");
      assertThat(database.tables()).contains("effects");
      assertThat(Steps.history(database)).isEmpty();
      assertThat(Steps.journal(database)).containsExactly("steps:1 unrecorded");

      database.execute("drop table effects");
      assertThat(Steps.first(database, Steps.EFFECTS).build().up().succeeded()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aTransactionThatIsBegunAnewIsNotTakenForTheOldOne(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Body body =
          db -> {
            Steps.EFFECTS.run(db);
            onRawConnection(db, "commit");
            onRawConnection(db, "begin");
            db.execute("insert into effects values (1)");
          };
      assertThat(Steps.failure(Steps.first(database, body).build()).code().id())
          .isEqualTo("RUNG-403");
      assertThat(database.query("select count(*) from effects"))
          .as("what came after the commit is rolled back")
          .containsExactly("0");
      assertThat(Steps.history(database)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aHiddenRollbackIsNotRecordedAsSuccess(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Body body =
          db -> {
            Steps.EFFECTS.run(db);
            onRawConnection(db, "rollback");
          };
      assertThat(Steps.failure(Steps.first(database, body).build()).code().id())
          .isEqualTo("RUNG-403");
      Steps.assertNothingLeftAndNextRunFine(database);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aHiddenCommitInDownKeepsTheRecord(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator =
          Migrator.builder(database.url())
              .scan(Steps.PACKAGE)
              .factory(type -> new CommitsInDown())
              .build();
      migrator.up(Target.upTo("1"));

      assertThatThrownBy(() -> migrator.down(Target.downSteps(1), RunOptions.none()))
          .hasMessageStartingWith("[RUNG-403] steps:1 ended its transaction by itself");
      assertThat(Steps.history(database)).containsExactly("steps:1");
      assertThat(Steps.journal(database))
          .containsExactly("steps:1 succeeded", "steps:1 unrecorded");
    }
  }

  /** Ends the transaction while it is undone. */
  private static final class CommitsInDown implements ReversibleMigration {
    @Override
    public void up(DSLContext db) {
      db.execute("create table effects (n int)");
    }

    @Override
    public void down(DSLContext db) {
      db.execute("drop table effects");
      onRawConnection(db, "commit");
    }
  }

  /** Past the guard, by way of the class of jOOQ's that it extends. */
  private static void onRawConnection(DSLContext db, String sql) {
    db.connection(
        guarded -> {
          Connection behind = ((DefaultConnection) guarded).getDelegate();
          try (var raw = behind.createStatement()) {
            raw.execute(sql);
          }
        });
  }
}
