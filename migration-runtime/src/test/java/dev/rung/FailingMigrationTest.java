package dev.rung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rung.JournalEntry.Outcome;
import dev.rung.migration.ReversibleMigration;
import dev.rung.samples.steps.Body;
import dev.rung.samples.steps.First;
import dev.rung.spi.MigrationFactory;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.tools.jdbc.DefaultConnection;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stays and what is told when a migration fails, on both databases. */
class FailingMigrationTest {
  @TempDir private Path directory;

  private static final Body CREATES_A = db -> db.execute("create table a (id int)");

  @ParameterizedTest
  @EnumSource(Product.class)
  void keepsWhatCameBeforeAndNothingOfTheFailedOne(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      ExecutionFailedException failure =
          failure(
              database,
              CREATES_A,
              db -> {
                db.execute("create table b (id int)");
                db.execute("insert into missing values (1)");
              });
      assertThat(failure.report().outcomes())
          .extracting(outcome -> outcome.getClass().getSimpleName())
          .containsExactly("Succeeded", "Failed");
      assertThat(database.query("select count(*) from a")).containsExactly("0");
      assertThat(database.tables()).doesNotContain("b");
      assertThat(failure.problems().get(0).toString())
          .startsWith(
              "[RUNG-401] steps:2 failed; it is rolled back.\n"
                  + "    migration  steps:2  dev.rung.samples.steps.Second\n"
                  + "    statement  insert into missing values (1)\n"
                  + "    cause      ")
          .contains("missing")
          .endsWith("\n  fix: correct it and run again: rung up");
      assertThat(journal(database)).containsExactly("steps:1 SUCCEEDED", "steps:2 FAILED");
      assertThat(migrator(database, CREATES_A, db -> {}).build().up().succeeded()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void saysThatAStatementCannotRunInATransaction(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      String sql = database.isPostgresql() ? "create index concurrently i on a (id)" : "vacuum";
      ExecutionFailedException failure = failure(database, CREATES_A, db -> db.execute(sql));
      assertThat(failure.problems().get(0).toString())
          .startsWith(
              "[RUNG-404] steps:2 holds a statement that cannot run in a transaction; it is rolled"
                  + " back.\n"
                  + "    migration  steps:2  dev.rung.samples.steps.Second\n"
                  + "    statement  "
                  + sql
                  + "\n")
          .endsWith(
              "\n  fix: use the form that runs in a transaction, such as CREATE INDEX alone"
                  + "\n  fix: run it outside of Rung: migrations without a transaction do not exist"
                  + " yet");
      assertThat(journal(database)).containsExactly("steps:1 SUCCEEDED", "steps:2 FAILED");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void runsBothStatementsOfATextOrRefusesThemBoth(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Body two = db -> db.execute("create table b (n int); create table c (n int)");
      if (database.isPostgresql()) {
        migrator(database, CREATES_A, two).build().up();
        assertThat(database.tables()).contains("b", "c");
      } else {
        assertThat(failure(database, CREATES_A, two).problems().get(0).toString())
            .isEqualTo(
                """
                [RUNG-405] A text holds more than one statement; the driver would run only the first.
                    migration  steps:2  dev.rung.samples.steps.Second
                    not run   create table c (n int)
                  fix: send each statement by itself, or put them into a resource and use Sql.script(...)\
                """);
        assertThat(database.tables()).doesNotContain("b", "c");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void tellsThatAMigrationCannotBeCreated(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator =
          Migrator.builder(database.url())
              .scan("dev.rung.samples.steps")
              .factory(
                  type -> {
                    throw new IllegalStateException("no bean");
                  })
              .build();
      ExecutionFailedException failure =
          catchThrowableOfType(ExecutionFailedException.class, migrator::up);
      assertThat(failure.problems().get(0).toString())
          .isEqualTo(
              """
              [RUNG-408] steps:1 could not be created.
                  migration  steps:1  dev.rung.samples.steps.First
                  dev.rung.samples.steps.First  java.lang.IllegalStateException: no bean
                fix: mend its constructor, or the class that could not be loaded""");
      assertThat(migrator.history().applied()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void tellsNoPasswordOfAStatementThatFails(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      ExecutionFailedException failure =
          failure(
              database,
              CREATES_A,
              db -> db.execute("create role missing.shop login PASSWORD 'hunter''2', x"));
      assertThat(failure.problems().get(0).toString())
          .contains("statement  create role missing.shop login PASSWORD '***', x");
      assertThat(database.query("select detail from rung_journal").toString())
          .contains("PASSWORD '***', x")
          .doesNotContain("hunter");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void keepsNothingOfASingleTransaction(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator =
          migrator(
                  database,
                  CREATES_A,
                  db -> {
                    throw new IllegalStateException("no");
                  })
              .singleTransaction(true)
              .build();
      ExecutionFailedException failure =
          catchThrowableOfType(ExecutionFailedException.class, migrator::up);
      assertThat(failure.report().outcomes())
          .extracting(outcome -> outcome.getClass().getSimpleName())
          .containsExactly("NotRun", "Failed");
      assertThat(database.tables()).doesNotContain("a");
      assertThat(migrator.history().applied()).isEmpty();

      migrator(database, CREATES_A, db -> {}).singleTransaction(true).build().up();
      assertThat(migrator.history().applied()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void rollsBackWhatItsVerifyRefuses(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      ReversibleMigration unsure =
          new ReversibleMigration() {
            @Override
            public void up(DSLContext db) {
              db.execute("create table a (id int)");
            }

            @Override
            public void verify(DSLContext db) {
              throw new IllegalStateException("the table is empty");
            }

            @Override
            public void down(DSLContext db) {}
          };
      Migrator migrator = steps(database, type -> unsure).build();
      ExecutionFailedException failure =
          catchThrowableOfType(ExecutionFailedException.class, migrator::up);
      assertThat(failure)
          .hasMessage(
              """
              [RUNG-410] steps:1 ran, but its verify found a fault; it is rolled back.
                  migration  steps:1  dev.rung.samples.steps.First
                  cause      java.lang.IllegalStateException: the table is empty
                fix: correct up() or verify() and run again: rung up""");
      assertThat(database.tables()).doesNotContain("a");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void refusesTransactionControlBeforeItRuns(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      List<Body> bodies =
          List.of(
              db -> db.connection(connection -> connection.commit()),
              db -> db.connection(connection -> connection.rollback()),
              db -> db.connection(connection -> connection.setAutoCommit(true)),
              db -> db.connection(connection -> connection.close()),
              db -> db.connection(connection -> connection.setSchema("other")),
              db -> db.connection(connection -> connection.abort(Runnable::run)),
              db -> db.connection(connection -> connection.getMetaData().getConnection().commit()),
              db ->
                  db.connection(
                      connection -> {
                        try (var statement = connection.createStatement();
                            var rows = statement.executeQuery("select 1")) {
                          rows.getStatement().getConnection().commit();
                        }
                      }),
              db ->
                  db.connection(
                      connection ->
                          connection.unwrap(java.sql.Wrapper.class).unwrap(Runnable.class)),
              db -> db.execute("commit"),
              db -> db.execute("/* sly */ COMMIT"),
              db -> db.execute("insert into a values (2); commit"));
      for (Body body : bodies) {
        ExecutionFailedException failure =
            failure(
                database,
                db -> {
                  db.execute("create table a (id int)");
                  body.run(db);
                },
                db -> {});
        assertThat(failure.problems().get(0).code().id()).isEqualTo("RUNG-402");
        assertThat(database.tables()).doesNotContain("a");
      }
      assertThat(journal(database)).hasSize(bodies.size()).allMatch("steps:1 FAILED"::equals);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void namesTheStateWhenAMigrationCommittedBehindItsBack(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      ExecutionFailedException failure =
          failure(
              database,
              db -> {
                db.execute("create table a (id int)");
                db.connection(
                    guarded -> {
                      Connection behind = ((DefaultConnection) guarded).getDelegate();
                      try (var raw = behind.createStatement()) {
                        raw.execute("commit");
                      }
                    });
              },
              db -> {});
      assertThat(failure.problems().get(0).code().id()).isEqualTo("RUNG-403");
      assertThat(database.tables()).contains("a");
      assertThat(database.query("select count(*) from rung_history")).containsExactly("0");
      assertThat(journal(database)).containsExactly("steps:1 " + Outcome.UNRECORDED);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void keepsNoWayIntoTheConnectionAfterTheMigration(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      DSLContext[] kept = new DSLContext[1];
      ExecutionFailedException failure =
          failure(database, db -> kept[0] = db, db -> kept[0].execute("create table b (id int)"));
      assertThat(failure.problems().get(0).code().id()).isEqualTo("RUNG-402");
      assertThat(database.tables()).doesNotContain("b");
    }
  }

  private static ExecutionFailedException failure(TestDatabase database, Body first, Body second) {
    Migrator migrator = migrator(database, first, second).build();
    return catchThrowableOfType(ExecutionFailedException.class, migrator::up);
  }

  private static Migrator.Builder migrator(TestDatabase database, Body first, Body second) {
    return steps(database, type -> Body.migration(type == First.class ? first : second));
  }

  private static Migrator.Builder steps(TestDatabase database, MigrationFactory factory) {
    return Migrator.builder(database.url()).scan("dev.rung.samples.steps").factory(factory);
  }

  private static List<String> journal(TestDatabase database) {
    return Migrator.builder(database.url())
        .scan("dev.rung.samples.steps")
        .build()
        .history()
        .journal()
        .stream()
        .map(entry -> entry.id() + " " + entry.outcome())
        .toList();
  }
}
