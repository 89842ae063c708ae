package dev.rung.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.EngineEvent;
import dev.rung.ExecutionReport;
import dev.rung.Migrator;
import dev.rung.migration.Problem;
import dev.rung.samples.steps.Body;
import dev.rung.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that meet the locks of an application that goes on working. */
class RetryTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  @TempDir private Path directory;
  private final List<EngineEvent.StepRetried> retries = new ArrayList<>();
  private final List<Connection> applications = new ArrayList<>();

  @AfterEach
  void closeApplications() throws SQLException {
    for (Connection application : applications) {
      application.close();
    }
  }

  @Test
  void aLockTimeOutIsTriedAgainUntilTheTableIsFree() throws Exception {
    try (TestDatabase database = withTables()) {
      Connection application = lock(database, "a");
      Migrator migrator =
          Steps.first(database, RetryTest::alterA)
              .lockTimeout(SHORT)
              .listener(this::note)
              .listener(event -> freeAfterTwoRetries(event, application))
              .build();

      assertThat(attempts(migrator.up())).containsExactly(3, 1);
      assertThat(retries).extracting(EngineEvent.StepRetried::attempt).containsExactly(1, 2);
      assertThat(retries.get(0).reason())
          .startsWith(
              "SQL [alter table a add column b int]; ERROR: canceling statement due to lock");
      assertThat(Steps.journal(database)).containsExactly("steps:1 succeeded", "steps:2 succeeded");
    }
  }

  @Test
  void afterFiveAttemptsItGivesUp() throws Exception {
    try (TestDatabase database = withTables()) {
      Connection application = lock(database, "a");
      Migrator migrator =
          Steps.first(database, RetryTest::alterA).lockTimeout(SHORT).listener(this::note).build();

      assertThat(Steps.failure(migrator).toString())
          .isEqualTo(
              """
              [RUNG-411] steps:1 was rolled back 5 times by locks or conflicts.
                  migration  steps:1  dev.rung.samples.steps.First
                  statement  alter table a add column b int
                  cause      ERROR: canceling statement due to lock timeout  (SQLSTATE 55P03)
                fix: find the sessions that hold its tables (pg_stat_activity, pg_locks) and run again
                fix: or let it wait longer with --lock-timeout""");
      assertThat(retries).extracting(EngineEvent.StepRetried::attempt).containsExactly(1, 2, 3, 4);

      application.rollback();
      assertThat(migrator.up().succeeded()).hasSize(2);
    }
  }

  @Test
  void aMigrationThatForbidsItIsNotTriedAgain() throws Exception {
    try (TestDatabase database = withTables()) {
      lock(database, "a");
      Migrator migrator =
          Migrator.builder(database.url())
              .scan("dev.rung.faults.once")
              .factory(type -> Body.migration(RetryTest::alterA))
              .lockTimeout(SHORT)
              .listener(this::note)
              .build();

      Problem problem = Steps.failure(migrator);

      assertThat(problem.toString())
          .startsWith("[RUNG-401] once:1 failed; it is rolled back.")
          .contains("(SQLSTATE 55P03)");
      assertThat(retries).isEmpty();
    }
  }

  @Test
  void theVictimOfADeadlockIsTriedAgain() throws Exception {
    try (TestDatabase database = withTables()) {
      Connection application = lock(database, "b");
      execute(application, "set local deadlock_timeout = '1h'"); // so that the other one loses
      List<CompletableFuture<Void>> waits = new ArrayList<>();
      Body body =
          db -> {
            db.execute("lock table a");
            if (waits.isEmpty()) {
              waits.add(CompletableFuture.runAsync(() -> takeThenCommit(application)));
              Sessions.awaitStatement(database, "lock table a in exclusive mode");
            }
            db.execute("lock table b");
          };
      Migrator migrator = Steps.first(database, body).listener(this::note).build();

      assertThat(attempts(migrator.up())).containsExactly(2, 1);
      assertThat(retries.get(0).reason()).contains("ERROR: deadlock detected");
      waits.get(0).get(1, TimeUnit.MINUTES);
    }
  }

  @Test
  void onSqliteAMigrationWaitsForAnotherWriter() throws Exception {
    try (TestDatabase database = TestDatabase.sqlite(directory.resolve("test.db"))) {
      database.execute("create table a (n int)");
      Connection application = database.connect();
      applications.add(application);
      List<CompletableFuture<Void>> commits = new ArrayList<>();
      Migrator migrator =
          Steps.first(database, RetryTest::alterA)
              .listener(
                  event -> {
                    if (event instanceof EngineEvent.RunStarted) {
                      execute(application, "begin immediate");
                      execute(application, "insert into a values (1)");
                      commits.add(CompletableFuture.runAsync(() -> commitLater(application)));
                    }
                  })
              .build();

      assertThat(attempts(migrator.up())).containsExactly(1, 1);
      commits.get(0).get(1, TimeUnit.MINUTES);
      assertThat(database.query("select n, b from a")).containsExactly("1|null");
    }
  }

  private static void alterA(DSLContext db) {
    db.execute("alter table a add column b int");
  }

  private static TestDatabase withTables() throws SQLException {
    TestDatabase database = TestDatabase.postgresql();
    database.execute("create table a (n int)", "create table b (n int)");
    return database;
  }

  /** A session that holds a table. */
  private Connection lock(TestDatabase database, String table) throws SQLException {
    Connection application = database.connect();
    applications.add(application);
    application.setAutoCommit(false);
    execute(application, "lock table " + table);
    return application;
  }

  private void note(EngineEvent event) {
    if (event instanceof EngineEvent.StepRetried retried) {
      retries.add(retried);
    }
  }

  private void freeAfterTwoRetries(EngineEvent event, Connection application) {
    if (event instanceof EngineEvent.StepRetried && retries.size() == 2) {
      execute(application, "rollback");
    }
  }

  private static void takeThenCommit(Connection application) {
    execute(application, "lock table a in exclusive mode");
    execute(application, "commit");
  }

  private static void commitLater(Connection application) {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    execute(application, "commit");
  }

  private static void execute(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Integer> attempts(ExecutionReport report) {
    return report.succeeded().stream().map(done -> done.attempts()).toList();
  }
}
