package dev.rung.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.Migrator;
import dev.rung.migration.ProblemCode;
import dev.rung.samples.steps.Body;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that are ended from outside or by what a migration throws: nothing of it may be left. */
class EndingSuddenlyTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void aStatementThatRunsLongerThanTheTimeOutIsEnded(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator =
          Steps.first(database, endless(database, () -> {}))
              .statementTimeout(Duration.ofMillis(300))
              .build();
      assertThat(Steps.failure(migrator).toString())
          .isEqualTo(
              """
              [RUNG-406] A statement ran longer than the statement time-out of PT0.3S.
                  migration  steps:1  dev.rung.samples.steps.First
                  statement  %s
                fix: give it more time with --statement-timeout, or do less in one statement"""
                  .formatted(endlessSql(database)));
      Steps.assertNothingLeftAndNextRunFine(database);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void cancelEndsTheStatementThatIsRunning(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator[] migrator = new Migrator[1];
      Body body = endless(database, () -> later(migrator[0]::cancel));
      migrator[0] = Steps.first(database, body).build();
      assertCancelled(migrator[0]);
      Steps.assertNothingLeftAndNextRunFine(database);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void interruptionEndsTheStatementThatIsRunning(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Thread runner = Thread.currentThread();
      Body body = endless(database, () -> later(runner::interrupt));
      assertCancelled(Steps.first(database, body).build());
      assertThat(Thread.interrupted()).as("the caller still learns of it").isTrue();
      Steps.assertNothingLeftAndNextRunFine(database);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aThreadThatIsInterruptedAlreadyDoesNotBegin(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = Steps.first(database, Steps.EFFECTS).build();
      Thread.currentThread().interrupt();
      assertThat(Steps.refusal(migrator).code()).isEqualTo(ProblemCode.CANCELLED);
      assertThat(Thread.interrupted()).as("the caller still learns of it").isTrue();
      assertThat(migrator.up().succeeded()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void interruptionEndsAMigrationThatWaitsInJava(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Body body =
          db -> {
            Steps.EFFECTS.run(db);
            Thread.currentThread().interrupt();
            Thread.sleep(60_000);
          };
      assertCancelled(Steps.first(database, body).build());
      assertThat(Thread.interrupted()).as("the caller still learns of it").isTrue();
      Steps.assertNothingLeftAndNextRunFine(database);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void anErrorIsToldAndRolledBackLikeAnException(Product product) throws Exception {
    List<Body> bodies =
        List.of(
            db -> {
              throw new AssertionError("not so");
            },
            EndingSuddenlyTest::overflow);
    List<String> causes =
        List.of("java.lang.AssertionError: not so", "java.lang.StackOverflowError");
    for (int i = 0; i < bodies.size(); i++) {
      Path place = directory.resolve("error-" + i + ".db");
      try (TestDatabase database =
          product == Product.SQLITE ? TestDatabase.sqlite(place) : TestDatabase.postgresql()) {
        Body body = bodies.get(i);
        Body first =
            db -> {
              Steps.EFFECTS.run(db);
              body.run(db);
            };
        assertThat(Steps.failure(Steps.first(database, first).build()).toString())
            .isEqualTo(
                """
                [RUNG-401] steps:1 failed; it is rolled back.
                    migration  steps:1  dev.rung.samples.steps.First
                    cause      %s
                  fix: correct it and run again: rung up"""
                    .formatted(causes.get(i)));
        Steps.assertNothingLeftAndNextRunFine(database);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aMigrationThatEndsTheProcessLeavesNothing(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        Child child = Child.steps(database.url(), Behaviour.EXIT).ready().go()) {
      assertThat(child.exitCode()).as(child.output()).isEqualTo(42);
      Steps.assertNothingLeftAndNextRunFine(database);
    }
  }

  @Test
  void aSessionThatTheServerEndsLeavesNothing() throws Exception {
    try (TestDatabase database = TestDatabase.postgresql()) {
      Body body =
          db -> {
            Steps.EFFECTS.run(db);
            Integer pid = db.fetchOne("select pg_backend_pid()").get(0, Integer.class);
            database.query("select pg_terminate_backend(" + pid + ")");
            db.execute("insert into effects values (1)");
          };
      assertThat(Steps.failure(Steps.first(database, body).build()).toString())
          .startsWith(
              """
              [RUNG-308] The connection, and with it the lock, was lost; steps:1 is rolled back.
                  migration  steps:1  dev.rung.samples.steps.First
                  statement  insert into effects values (1)
                  cause      FATAL: terminating connection due to administrator command""")
          .endsWith("\n  fix: run again: rung up");
      Steps.assertNothingLeftAndNextRunFine(database);
    }
  }

  @Test
  void aMigrationThatGoesOnAfterAFailedStatementIsToldHowToHandleOne() throws Exception {
    try (TestDatabase database = TestDatabase.postgresql()) {
      Body body =
          db -> {
            Steps.EFFECTS.run(db);
            assertThatThrownBy(() -> db.execute("insert into missing values (1)")).isNotNull();
          };
      assertThat(Steps.failure(Steps.first(database, body).build()).toString())
          .startsWith(
              """
              [RUNG-401] steps:1 went on after a statement of it had failed; it is rolled back.
                  migration  steps:1  dev.rung.samples.steps.First
                  statement  insert into missing values (1)
                  cause      ERROR: current transaction is aborted""")
          .endsWith(
              "\n  fix: put the part that may fail into db.transaction(...), which undoes it alone");
      Steps.assertNothingLeftAndNextRunFine(database);
    }
  }

  @Test
  void aSessionThatIsIdleInItsTransactionIsNotEndedByTheServersTimeOut() throws Exception {
    try (TestDatabase database = TestDatabase.postgresql()) {
      String name = database.query("select current_database()").get(0);
      database.execute(
          "alter database " + name + " set idle_in_transaction_session_timeout = '2s'");
      Body body =
          db -> {
            Steps.EFFECTS.run(db);
            Thread.sleep(4_000); // what takes long in Java
            db.execute("insert into effects values (1)");
          };
      assertThat(Steps.first(database, body).build().up().succeeded()).hasSize(2);
      assertThat(database.query("select n from effects")).containsExactly("1");
    }
  }

  private static void assertCancelled(Migrator migrator) {
    assertThat(Steps.failure(migrator).toString())
        .isEqualTo(
            """
            [RUNG-407] The run was cancelled; what was under way is rolled back.
                migration  steps:1  dev.rung.samples.steps.First
              fix: run it again: rung up""");
  }

  /** Effects, then something at the side, then a statement that would not end for very long. */
  private static Body endless(TestDatabase database, Runnable aside) {
    return db -> {
      Steps.EFFECTS.run(db);
      aside.run();
      db.execute(endlessSql(database));
    };
  }

  private static String endlessSql(TestDatabase database) {
    return database.isPostgresql()
        ? "select pg_sleep(3600)"
        : "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n";
  }

  /** While the statement runs, most likely; if it comes before it, the end is the same. */
  private static void later(Runnable action) {
    CompletableFuture.runAsync(
        () -> {
          try {
            Thread.sleep(300);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          action.run();
        });
  }

  private static void overflow(DSLContext db) {
    overflow(db);
  }
}
