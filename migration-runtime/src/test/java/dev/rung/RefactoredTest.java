package dev.rung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rung.migration.MigrationException;
import dev.rung.migration.Problem;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the SQL says about code that changed after it was applied. */
class RefactoredTest {
  private static final String PLAIN = "db.execute(\"create table a (v varchar(320))\");";
  private static final String LOOP =
      "for (String name : java.util.List.of(\"a\"))"
          + " db.execute(\"create table \" + name + \" (v varchar(320))\");";
  private static final String OTHER = "db.execute(\"create table a (v varchar(255))\");";
  private static final String DROP = "db.execute(\"drop table a\");";
  private static final String DROP_IF = "db.execute(\"drop table if exists a\");";

  @TempDir private Path directory;
  private ChangingCode code;

  @BeforeEach
  void create() {
    code = new ChangingCode(directory);
  }

  @AfterEach
  void close() throws Exception {
    code.close();
  }

  private Problem refusal(TestDatabase database) {
    return catchThrowableOfType(MigrationException.class, () -> code.on(database).build().up())
        .problems()
        .get(0);
  }

  /** The message with what varies replaced. */
  private static String steady(Problem problem) {
    return problem
        .toString()
        .replaceAll("v1:[0-9a-f]{12}", "v1:<hash>")
        .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ", "<when>")
        .replaceAll("run [0-9a-f]{12}", "run <id>");
  }

  private static String sqlOf(Problem problem) {
    String text = String.join("\n", problem.where());
    int sql = text.indexOf("sql  ");
    return sql < 0 ? "" : text.substring(sql);
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void codeThatSendsTheSameIsRefusedAndToldToBeRefactored(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      code.forward("1", PLAIN).build().on(database).build().up();
      code.forward("1", LOOP).build();
      assertThat(steady(refusal(database)))
          .isEqualTo(
              """
              [RUNG-203] main:1 changed after it was applied.
                  applied   v1:<hash>  <when>  by run <id>
                  in code   v1:<hash>  com.acme.change.Step1
                  changed   up(): "create table a (v varchar(320))" became "create table " + (String) next() + " (v varchar(320))", condition with hasNext() is new, List.of("a").iterator() is new
                  sql       the same, so it was refactored
                fix: accept it, which keeps the reason: rung accept main:1 --reason "..."
                fix: or go on with a warning until then: --refactored warn
                fix: restore the applied version and put the change in a new migration""");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void codeThatSendsSomethingElseIsRefusedWithTheDifference(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      code.forward("1", PLAIN).build().on(database).build().up();
      code.forward("1", OTHER).build();
      assertThat(steady(refusal(database)))
          .isEqualTo(
              """
              [RUNG-203] main:1 changed after it was applied.
                  applied   v1:<hash>  <when>  by run <id>
                  in code   v1:<hash>  com.acme.change.Step1
                  changed   up(): literal "create table a (v varchar(320))" became "create table a (v varchar(255))"
                  sql       differs
                            - create table a (v varchar(320))
                            + create table a (v varchar(255))
                fix: restore the applied version and put the change in a new migration
                fix: if the database is as the code says: rung accept main:1 --reason "..."
              """
                  .stripTrailing());
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void itRunsOnWithAWarningWhereThatIsThePolicyUntilItIsAccepted(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      code.forward("1", PLAIN).build().on(database).build().up();
      code.forward("1", LOOP).forward("2", "db.execute(\"create table b (v int)\");").build();
      List<Problem> warnings = new ArrayList<>();
      Migrator migrator =
          code.on(database)
              .refactored(Refactored.WARN)
              .listener(
                  event -> {
                    if (event instanceof EngineEvent.Warned warned) {
                      warnings.add(warned.problem());
                    }
                  })
              .build();

      assertThat(migrator.up().succeeded()).hasSize(1);
      assertThat(warnings).hasSize(1);
      assertThat(steady(warnings.get(0)))
          .isEqualTo(
              """
              [RUNG-203] main:1 was refactored after it was applied.
                  applied   v1:<hash>  <when>  by run <id>
                  in code   v1:<hash>  com.acme.change.Step1
                  changed   up(): "create table a (v varchar(320))" became "create table " + (String) next() + " (v varchar(320))", condition with hasNext() is new, List.of("a").iterator() is new
                  sql       the same, so it was refactored
                fix: accept it, which ends this warning: rung accept main:1 --reason "..."
              """
                  .stripTrailing());
      assertThat(migrator.up().outcomes()).isEmpty();
      assertThat(warnings).as("also when nothing is pending").hasSize(2);
      ValidationReport report = migrator.validate();
      assertThat(report.problems()).isEmpty();
      assertThat(report.warnings()).hasSize(1);
      assertThat(code.on(database).build().validate().problems())
          .as("the policy is of who runs")
          .hasSize(1);

      AcceptReport.Accepted accepted = migrator.accept(List.of("1"), "a loop").accepted().get(0);
      assertThat(accepted.sql()).containsExactly("the same, so it was refactored");
      assertThat(accepted.sqlMissing()).isEmpty();
      warnings.clear();
      assertThat(migrator.up().outcomes()).isEmpty();
      assertThat(warnings).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aChangeThatSendsSomethingElseIsRefusedByEveryPolicy(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      code.forward("1", PLAIN).build().on(database).build().up();
      code.forward("1", OTHER).build();
      Migrator migrator = code.on(database).refactored(Refactored.WARN).build();
      assertThat(catchThrowableOfType(MigrationException.class, migrator::up))
          .hasMessageStartingWith("[RUNG-203] main:1 changed after it was applied.");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void theSqlOfUpDoesNotTellOfAChangedWayBackOrCheck(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      code.reversible("1", PLAIN, DROP).build().on(database).build().up();
      String untold = "sql       that of up() is the same; it does not tell of all that changed";
      code.reversible("1", PLAIN, DROP_IF).build();
      assertThat(sqlOf(refusal(database))).isEqualTo(untold);
      code.reversible("1", LOOP, DROP_IF).build();
      assertThat(sqlOf(refusal(database))).isEqualTo(untold);
      code.forward("1", PLAIN).build();
      assertThat(sqlOf(refusal(database))).as("a reversible one no more").isEqualTo(untold);
      String verify =
          "@Override public void down(org.jooq.DSLContext db) { "
              + DROP
              + " } @Override public void verify(org.jooq.DSLContext db) {}";
      code.migration("1", "", "ReversibleMigration", PLAIN, verify).build();
      assertThat(sqlOf(refusal(database))).as("a check more").isEqualTo(untold);
      code.reversible("1", LOOP, DROP).build();
      assertThat(sqlOf(refusal(database))).isEqualTo("sql       the same, so it was refactored");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void aRefactoredMigrationGoesDownByThePolicyToo(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      code.reversible("1", PLAIN, DROP).build().on(database).build().up();
      code.reversible("1", LOOP, DROP).build();
      Target.Down one = Target.downSteps(1);
      Migrator strict = code.on(database).build();
      assertThat(
              catchThrowableOfType(
                  MigrationException.class, () -> strict.down(one, RunOptions.none())))
          .hasMessageStartingWith("[RUNG-203] main:1 changed after it was applied.");

      Migrator lenient = code.on(database).refactored(Refactored.WARN).build();
      assertThat(lenient.down(one, RunOptions.none()).succeeded()).hasSize(1);
      assertThat(database.tables()).doesNotContain("a");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void codeThatCannotBeToldByItsSqlIsNotCompared(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      code.forward("1", PLAIN).build().on(database).build().up();
      code.forward("1", "if (db.fetch(\"select 1\").isEmpty()) return; " + PLAIN).build();
      assertThat(sqlOf(refusal(database))).isEqualTo("sql       not compared: it reads rows");
      AcceptReport report = code.on(database).build().accept(List.of("1"), "a look before");
      assertThat(report.accepted().get(0).sqlMissing()).isEqualTo("it reads rows");
      assertThat(database.query("select sql_fingerprint, sql_text from rung_history"))
          .as("the SQL of the code before says nothing any more")
          .containsExactly("null|null");
      code.forward("1", PLAIN).build();
      assertThat(sqlOf(refusal(database))).as("nothing to compare with").isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void codeThatGoesByHowManyRowsAStatementChangedIsNotCompared(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      database.execute("create table seed (a int)", "insert into seed values (0)");
      String update = "db.execute(\"update seed set a = a + 1\");";
      String decides = "int n = " + update + " if (n %s) db.execute(\"delete from seed\");";
      code.forward("1", decides.formatted("== 0")).build().on(database).build().up();
      String goesBy = "sql       not compared: it goes by how many rows a statement changed";
      for (String condition : List.of("> 0", "> 1", "== 7")) {
        code.forward("1", decides.formatted(condition)).build();
        assertThat(sqlOf(refusal(database))).as(condition).isEqualTo(goesBy);
      }
      code.forward("1", "while (" + update.replace(";", " > 0);")).build();
      assertThat(sqlOf(refusal(database))).as("it is not even run").isEqualTo(goesBy);
      Migrator lenient = code.on(database).refactored(Refactored.WARN).build();
      assertThat(catchThrowableOfType(MigrationException.class, lenient::up))
          .hasMessageStartingWith("[RUNG-203] main:1 changed after it was applied.");
      code.forward("1", update).build();
      assertThat(sqlOf(refusal(database)))
          .as("the same was sent, but the code before decided by a count")
          .isEqualTo("sql       not compared: it went by how many rows a statement changed");
      code.forward("1", update + update).build();
      assertThat(sqlOf(refusal(database))).startsWith("sql       differs\n");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void codeThatSaysThatItDoesMoreThanSqlIsNotRun(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      code.migration("1", ", retry = false", "ForwardOnlyMigration", PLAIN, "").build();
      code.on(database).build().up();
      String property = "rung.test.ran." + product;
      String outside = "System.setProperty(\"" + property + "\", \"yes\"); " + LOOP;
      code.migration("1", ", retry = false", "ForwardOnlyMigration", outside, "").build();
      assertThat(sqlOf(refusal(database)))
          .isEqualTo("sql       not compared: retry = false says that it does more than SQL");
      assertThat(System.getProperty(property)).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void codeThatDidNotChangeIsNotRun(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      String property = "rung.test.runs." + product;
      String counting =
          "System.setProperty(\""
              + property
              + "\", System.getProperty(\""
              + property
              + "\", \"\") + \"x\"); ";
      code.forward("1", counting + PLAIN)
          .forward("2", "db.execute(\"create table b (v int)\");")
          .build();
      code.on(database).build().up(Target.upTo("1"));
      Migrator migrator = code.on(database).build();
      migrator.validate();
      migrator.plan(Target.latest());
      assertThat(System.getProperty(property)).isEqualTo("x");
      System.clearProperty(property);
    }
  }
}
