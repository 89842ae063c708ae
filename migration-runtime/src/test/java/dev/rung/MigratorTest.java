package dev.rung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.migration.MigrationException;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import dev.rung.migration.ProblemCode;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a user of the library sees, call by call, on both databases. */
class MigratorTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void migratesUpAndDownAndUpAgain(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = shop(database).build();

      assertThat(states(migrator))
          .containsExactly("shop:1 PENDING", "shop:2 PENDING", "shop:3 PENDING");
      assertThat(ids(migrator.up())).containsExactly("shop:1", "shop:2", "shop:3");
      database.execute(
          "insert into customer (id, name, email) values (1, 'Ada', 'ada@example.com')");
      assertThat(states(migrator))
          .containsExactly("shop:1 APPLIED", "shop:2 APPLIED", "shop:3 APPLIED");

      assertThat(ids(migrator.down(Target.downTo("1"), RunOptions.because("a test"))))
          .containsExactly("shop:3", "shop:2");
      assertThat(database.query("select * from customer")).containsExactly("1|Ada");
      assertThat(states(migrator))
          .containsExactly("shop:1 APPLIED", "shop:2 PENDING", "shop:3 PENDING");

      assertThat(ids(migrator.up())).containsExactly("shop:2", "shop:3");
      assertThat(migrator.validate().isValid()).isTrue();
      HistoryReport history = migrator.history();
      assertThat(history.applied())
          .extracting(row -> row.id().toString())
          .containsExactly("shop:1", "shop:2", "shop:3");
      assertThat(history.journal())
          .extracting(entry -> entry.id() + " " + entry.outcome())
          .containsExactly(
              "shop:1 SUCCEEDED",
              "shop:2 SUCCEEDED",
              "shop:3 SUCCEEDED",
              "shop:3 REVERTED",
              "shop:2 REVERTED",
              "shop:2 SUCCEEDED",
              "shop:3 SUCCEEDED");
      assertThat(history.journal().get(3).reason()).isEqualTo("a test");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void doesNothingWhenEverythingIsApplied(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = shop(database).build();
      migrator.up();
      assertThat(migrator.up().outcomes()).isEmpty();
      assertThat(migrator.plan(Target.latest()))
          .isEqualTo(
              new PlanResult.UpToDate(
                  3, List.of(MigrationId.parse("shop:2"), MigrationId.parse("shop:3"))));
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void runsOnlyAncestorsOfTheTarget(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = shop(database).build();
      assertThat(ids(migrator.up(Target.upTo("shop:3")))).containsExactly("shop:1", "shop:3");
      assertThat(states(migrator))
          .containsExactly("shop:1 APPLIED", "shop:3 APPLIED", "shop:2 LATE");
      assertThat(ids(migrator.up())).containsExactly("shop:2");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void tellsOfALateArrivalAndRunsIt(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      shop(database).build().up(Target.upTo("shop:3"));
      List<String> warnings = new ArrayList<>();
      Migrator migrator =
          shop(database)
              .listener(
                  event -> {
                    if (event instanceof EngineEvent.Warned warned) {
                      warnings.add(warned.problem().what());
                    }
                  })
              .build();
      assertThat(ids(migrator.up())).containsExactly("shop:2");
      assertThat(warnings)
          .containsExactly("shop:2 is older than shop:3, which is applied already.");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void refusesToRunAnythingWhenAnAppliedMigrationChanged(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = shop(database).build();
      migrator.up(Target.upTo("1"));
      database.execute("update rung_history set checksum = 'v1s:0123456789abcdef'");
      assertThatThrownBy(migrator::up)
          .isInstanceOf(MigrationException.class)
          .hasMessageStartingWith(
              "[RUNG-203] shop:1 changed after it was applied.\n"
                  + "    applied   v1s:0123456789ab  ");
      assertThat(database.query("select count(*) from rung_history")).containsExactly("1");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void leavesTheHistoryOfANewerRungAlone(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = shop(database).build();
      migrator.up(Target.upTo("2"));
      database.execute("update rung_meta set value = '2' where name = 'format'");
      for (Runnable call :
          List.<Runnable>of(
              migrator::status,
              () -> migrator.plan(Target.latest()),
              migrator::validate,
              migrator::history,
              migrator::up,
              () -> migrator.up(Target.upTo("3")),
              () -> migrator.down(Target.downSteps(1), RunOptions.none()),
              () -> migrator.baseline("3", RunOptions.none()))) {
        assertThat(code(call)).isEqualTo(ProblemCode.FORMAT_NEWER);
      }
      assertThat(database.query("select count(*) from rung_history")).containsExactly("2");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aListenerThatFailsChangesNothing(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator =
          shop(database)
              .listener(
                  event -> {
                    throw new IllegalStateException("a listener's fault");
                  })
              .build();
      assertThat(ids(migrator.up())).containsExactly("shop:1", "shop:2", "shop:3");
      assertThat(migrator.history().journal())
          .extracting(entry -> entry.outcome().name())
          .containsExactly("SUCCEEDED", "SUCCEEDED", "SUCCEEDED");
    }
  }

  @Test
  void refusesTimeOutsThatTheDatabaseTakesForNone() {
    Migrator.Builder builder = Migrator.builder("jdbc:sqlite:test.db");
    for (Duration none : List.of(Duration.ZERO, Duration.ofNanos(999_999), Duration.ofDays(-1))) {
      assertThat(code(() -> builder.lockTimeout(none))).isEqualTo(ProblemCode.USAGE);
      assertThat(code(() -> builder.statementTimeout(none))).isEqualTo(ProblemCode.USAGE);
    }
    builder.lockTimeout(Duration.ofMillis(1)).statementTimeout(Duration.ofMillis(1));
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void runsOnlyThePlanThatWasApproved(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = shop(database).build();
      String approved = ((PlanResult.Ready) migrator.plan(Target.upTo("1"))).plan().fingerprint();
      assertThat(code(() -> migrator.up(Target.latest(), RunOptions.none().approved(approved))))
          .isEqualTo(ProblemCode.PLAN_CHANGED);
      assertThat(states(migrator)).allMatch(state -> state.endsWith("PENDING"));
      assertThat(ids(migrator.up(Target.upTo("1"), RunOptions.none().approved(approved))))
          .containsExactly("shop:1");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void baselineRecordsWithoutRunning(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = shop(database).build();
      database.execute(
          "create table customer (id bigint primary key, name varchar(80), email varchar(320))");
      migrator.baseline("2", RunOptions.because("it was there"));
      assertThat(states(migrator))
          .containsExactly("shop:1 BASELINE", "shop:2 BASELINE", "shop:3 PENDING");
      assertThat(ids(migrator.up())).containsExactly("shop:3");
      assertThat(code(() -> migrator.baseline("3", RunOptions.none())))
          .isEqualTo(ProblemCode.BASELINE_REFUSED);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void tellsListenersWhatHappensInOrder(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      List<String> told = new ArrayList<>();
      shop(database)
          .listener(event -> told.add(event.getClass().getSimpleName()))
          .build()
          .up(Target.upTo("2"));
      assertThat(told)
          .containsExactly(
              "RunStarted",
              "StepStarted",
              "StepFinished",
              "StepStarted",
              "StepFinished",
              "RunFinished");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void usesTheCallersConnectionAndLeavesItOpen(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        Connection connection = database.connect()) {
      Migrator migrator = Migrator.builder(connection).scan("dev.rung.samples.shop").build();
      migrator.up();
      assertThat(connection.isClosed()).isFalse();
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(TestDatabase.query(connection, "select count(*) from rung_history"))
          .containsExactly("3");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void refusesAConnectionInsideATransaction(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      TestDatabase.query(connection, "select 1");
      connection.createStatement().execute("create table t (a int)");
      Migrator migrator = Migrator.builder(connection).scan("dev.rung.samples.shop").build();
      assertThat(code(migrator::up)).isEqualTo(ProblemCode.IN_TRANSACTION);
      connection.rollback();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void showsTheSqlOfAPlanWithoutTouchingTheDatabase(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator migrator = shop(database).build();
      Plan plan = ((PlanResult.Ready) migrator.plan(Target.upTo("2"))).plan();
      List<PlannedSql> sql = migrator.sql(plan);
      assertThat(sql.get(1).statements()).hasSize(1);
      assertThat(sql.get(1).statements().get(0))
          .matches("alter table \\W?customer\\W? add .*email.*"); // each jOOQ has quotes of its own
      assertThat(sql).allMatch(step -> step.incomplete().isEmpty());
      assertThat(states(migrator)).allMatch(state -> state.endsWith("PENDING"));
    }
  }

  private static Migrator.Builder shop(TestDatabase database) {
    return Migrator.builder(database.url()).scan("dev.rung.samples.shop");
  }

  private static List<String> states(Migrator migrator) {
    return migrator.status().migrations().stream()
        .map(migration -> migration.id() + " " + migration.state())
        .toList();
  }

  private static List<String> ids(ExecutionReport report) {
    return report.succeeded().stream().map(done -> done.step().id().toString()).toList();
  }

  private static ProblemCode code(Runnable call) {
    try {
      call.run();
    } catch (MigrationException e) {
      List<Problem> problems = e.problems();
      return problems.get(0).code();
    }
    throw new AssertionError("nothing was refused");
  }
}
