package dev.rung.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.Migrator;
import dev.rung.Target;
import dev.rung.migration.Problem;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database refuses the history row, or the commit that would make it last. */
class FailingRecordTest {
  private static final String[] REFUSE_INSERT_POSTGRESQL = {
    "create function refuse() returns trigger language plpgsql as"
        + " $$ begin raise exception 'the history is closed'; end $$",
    "create trigger closed before insert on rung_history for each row execute function refuse()"
  };
  private static final String[] REFUSE_COMMIT_POSTGRESQL = {
    REFUSE_INSERT_POSTGRESQL[0],
    "create constraint trigger closed after insert on rung_history deferrable initially deferred"
        + " for each row execute function refuse()"
  };
  private static final String[] REFUSE_INSERT_SQLITE = {
    "create trigger closed before insert on rung_history"
        + " begin select raise(abort, 'the history is closed'); end"
  };
  private static final String[] REFUSE_COMMIT_SQLITE = {
    "create table parent (id int primary key)",
    "create table orphan (id int references parent deferrable initially deferred)",
    "create trigger closed after insert on rung_history begin insert into orphan values (1); end"
  };

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void nothingIsLeftWhenTheHistoryRowIsRefused(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = secondHasEffects(database);
      migrator.up(Target.upTo("1"));
      database.execute(database.isPostgresql() ? REFUSE_INSERT_POSTGRESQL : REFUSE_INSERT_SQLITE);

      assertThat(Steps.failure(migrator).toString())
          .startsWith(
              """
              [RUNG-309] The history refuses to record steps:2; the migration is rolled back.
                  migration  steps:2  dev.rung.samples.steps.Second
                  cause""")
          .contains("the history is closed")
          .endsWith(
              "\n  fix: check the rights of the login on Rung's tables, and triggers on them, then"
                  + " run again");
      assertOnlyFirstIsThere(database);

      reopen(database);
      assertThat(migrator.up().succeeded()).hasSize(1);
      assertThat(database.tables()).contains("effects");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void nothingIsLeftWhenTheCommitFails(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = secondHasEffects(database);
      migrator.up(Target.upTo("1"));
      database.execute(database.isPostgresql() ? REFUSE_COMMIT_POSTGRESQL : REFUSE_COMMIT_SQLITE);

      Problem problem = Steps.failure(migrator);
      assertThat(problem.toString())
          .startsWith(
              """
              [RUNG-409] The commit of steps:2 failed; nothing of it is in the database.
                  migration  steps:2  dev.rung.samples.steps.Second
                  cause""")
          .contains(
              database.isPostgresql() ? "the history is closed" : "FOREIGN KEY constraint failed")
          .endsWith("\n  fix: remove the cause and run again: rung up");
      assertOnlyFirstIsThere(database);

      reopen(database);
      assertThat(migrator.up().succeeded()).hasSize(1);
      assertThat(database.tables()).contains("effects");
    }
  }

  /** On SQLite with foreign keys, of which a deferred one fails the commit. */
  private static Migrator secondHasEffects(TestDatabase database) {
    String url = database.url() + (database.isPostgresql() ? "" : "?foreign_keys=on");
    return Migrator.builder(url)
        .scan(Steps.PACKAGE)
        .factory(Steps.factory(db -> {}, Steps.EFFECTS))
        .build();
  }

  private static void reopen(TestDatabase database) throws Exception {
    database.execute("drop trigger closed" + (database.isPostgresql() ? " on rung_history" : ""));
  }

  private static void assertOnlyFirstIsThere(TestDatabase database) throws Exception {
    assertThat(database.tables()).doesNotContain("effects");
    assertThat(Steps.history(database)).containsExactly("steps:1");
    assertThat(Steps.journal(database)).containsExactly("steps:1 succeeded", "steps:2 failed");
  }
}
