package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.ChangingCode;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command on every database, as a user would call it. */
class CommandsTest {
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
  private static final Pattern DURATION = Pattern.compile(" +\\d+(\\.\\d)? m?s\\b");

  @TempDir Path directory;

  private CliRun cli(TestDatabase database) {
    return CliRun.with(Map.of("RUNG_URL", database.url()))
        .config(config -> config.scan("dev.rung.cli.till"));
  }

  /** The text with times and durations, which vary, replaced. */
  private static String steady(String text) {
    String timed = TIME.matcher(text).replaceAll("<when>");
    return DURATION.matcher(timed).replaceAll(" <t>").replaceAll(" +TOOK", " TOOK");
  }

  private static String body(CliRun.Result result) {
    String out = steady(result.out());
    return out.substring(out.indexOf('\n') + 1); // without the database's name
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void goesUpAndDownAndTellsIt(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun cli = cli(database);

      assertThat(body(cli.run("status")))
          .isEqualTo(
              """

                   STATE    ID      DESCRIPTION
                ○  pending  till:1  Create the customers
                ○  pending  till:2  AddCustomerEmail

              0 applied, 2 pending.
              """);

      CliRun.Result up = cli.run("up");
      assertThat(steady(up.out()))
          .isEqualTo(
              """
                → 1/2  applying   till:1              Create the customers
                ✓ 1/2  applied    till:1 <t>  Create the customers
                → 2/2  applying   till:2              AddCustomerEmail
                ✓ 2/2  applied    till:2 <t>  AddCustomerEmail

              2 applied in <t>.
              """);
      assertThat(up.err()).isEmpty();
      assertThat(up.code()).isZero();
      assertThat(cli.run("up").out()).isEqualTo("Nothing to do.\n");

      assertThat(body(cli.run("status")))
          .isEqualTo(
              """

                   STATE    ID      APPLIED (UTC) TOOK  DESCRIPTION
                ✓  applied  till:1  <when> <t>  Create the customers
                ✓  applied  till:2  <when> <t>  AddCustomerEmail

              2 applied, 0 pending.
              """);
      assertThat(cli.run("validate"))
          .isEqualTo(
              new CliRun.Result(
                  0, "2 migrations in the code, 2 applied and compared: all is well.\n", ""));

      CliRun.Result down = cli.run("down", "--reason", "ticket 17");
      assertThat(steady(down.out()))
          .isEqualTo(
              """
                → 1/1  reverting  till:2              AddCustomerEmail
                ✓ 1/1  reverted   till:2 <t>  AddCustomerEmail

              1 reverted in <t>.
              """);
      assertThat(steady(cli.run("history").out()))
          .containsPattern("  till:1  <when> <t>  applied  Create the customers\n")
          .endsWith("\n1 applied.\n");
      assertThat(steady(cli.run("history", "--all").out()))
          .contains("  reverted   till:2 <t>  ")
          .contains("      reason: ticket 17\n")
          .endsWith("\n3 entries in the journal.\n");
      assertThat(database.query("select count(*) from customer")).containsExactly("0");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void acceptsWhatChangedAndTellsIt(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun cli = cli(database);
      cli.run("up");
      database.execute("update rung_history set checksum = 'v1:00' where version = '1'");
      assertThat(cli.run("up").err())
          .contains(
              "\n  fix: if the database is as the code says:"
                  + " rung accept till:1 --reason \"...\"\n");

      CliRun.Result accepted = cli.run("accept", "1", "till:2", "--reason", "a test");

      assertThat(accepted.err()).isEmpty();
      assertThat(accepted.out().replaceAll("v1:[0-9a-f]{12}\n", "<new>\n"))
          .isEqualTo(
              """
                ✓ accepted  till:1  dev.rung.cli.till.CreateCustomer
                  was       v1:00
                  is now    <new>
                  sql       that of up() is the same; it does not tell of all that changed
                  kept      checksum and SQL
                · unchanged till:2

              1 accepted; the journal has the reason.
              """);
      assertThat(accepted.code()).isZero();
      assertThat(cli.run("validate").code()).isZero();
      assertThat(cli.run("history", "--all").out())
          .contains("      reason: a test\n      was       v1:00\n");
      CliRun.Result again = cli.run("accept", "1", "--reason", "a test");
      assertThat(again.out())
          .isEqualTo(
              """
                · unchanged till:1
              Nothing to accept: the code is as it was applied.
              """);
      assertThat(again.code()).isZero();
      assertThat(cli.run("accept", "3", "--reason", "a test").code()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void goesOnWithRefactoredMigrationsWhereItIsTold(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        ChangingCode code = new ChangingCode(directory)) {
      code.step("db.execute(\"create table a (v int)\");").build();
      code.on(database).build().up();
      code.step("String a = \"a\"; db.execute(\"create table \" + a + \" (v int)\");").build();
      CliRun cli =
          CliRun.with(Map.of("RUNG_URL", database.url()))
              .config(config -> config.migrator(builder -> code.load(builder)));
      assertThat(cli.run("up").code()).isEqualTo(3);
      CliRun.Result lenient = cli.run("up", "--refactored", "warn");
      assertThat(lenient.code()).isZero();
      assertThat(lenient.out()).isEqualTo("Nothing to do.\n");
      assertThat(lenient.err())
          .startsWith("warning [RUNG-203] main:1 was refactored after it was applied.\n")
          .contains("\n    sql       the same, so it was refactored\n");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void waitsForWhatOthersApplyAndDrawsIt(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun cli = cli(database);
      CliRun.Result missing = cli.run("wait", "--timeout", "1s");
      assertThat(missing.out()).isEqualTo("  waiting 0 s for 2 migrations, next till:1\n");
      assertThat(missing.err().replaceAll("waited    [1-9]", "waited    1"))
          .isEqualTo(
              """

              [RUNG-212] The database does not have what this code needs: 2 migrations are not applied.
                  missing   till:1
                            till:2
                  waited    1 s
                fix: look at the service that migrates, or migrate by hand: rung up
                fix: wait longer, for example with --timeout 30m
              """);
      assertThat(missing.code()).isEqualTo(5);

      cli.run("up", "--to", "1");
      assertThat(cli.run("graph"))
          .isEqualTo(
              new CliRun.Result(
                  0,
                  """
                    ✓  till:1  applied  Create the customers
                    ○  till:2  pending  AddCustomerEmail

                  1 applied, 1 pending; the head is till:2.
                  """,
                  ""));
      assertThat(cli.run("graph", "--format", "dot").out())
          .startsWith("digraph rung {\n")
          .contains("  \"till:1\" -> \"till:2\";\n");
      assertThat(cli.run("graph", "--format", "mermaid").out())
          .startsWith("flowchart TD\n")
          .contains("  n1 --> n2\n");

      cli.run("up");
      assertThat(cli.run("wait"))
          .isEqualTo(new CliRun.Result(0, "Everything is there: 2 applied.\n", ""));
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void startsBesideWhatIsNewerOnlyWhenAllowed(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun cli = cli(database);
      cli.run("up");
      database.execute(
          "insert into rung_history (module, version, kind, class_name, description, parents,"
              + " checksum, applied_order, applied_at, duration_micros, run_id, tool_version,"
              + " backward_compatible) select module, '3', kind, 'x.Newer', 'what is newer',"
              + " 'till:2', 'v1s:9', 3, applied_at, 0, 'r9', '9.0', true from rung_history"
              + " where version = '2'");
      CliRun.Result refused = cli.run("up");
      assertThat(refused.code()).isEqualTo(3);
      assertThat(steady(refused.err()))
          .startsWith(
              "[RUNG-211] The database is ahead of this code: it has till:3, and till:2 is the"
                  + " newest here.\n    till:3   <when>Z  run r9  Rung 9.0  backward compatible\n")
          .endsWith(
              "  fix: since all of them are backward compatible, start beside them with:"
                  + " --allow-ahead\n");
      CliRun.Result allowed = cli.run("up", "--allow-ahead");
      assertThat(allowed.code()).isZero();
      assertThat(allowed.out()).isEqualTo("Nothing to do.\n");
      assertThat(allowed.err()).startsWith("warning [RUNG-211] The database is ahead of this code");
      assertThat(cli.run("graph").out())
          .isEqualTo(
              """
                ✓  till:1  applied  Create the customers
                ✓  till:2  applied  AddCustomerEmail
                ✗  till:3  ahead    what is newer

              2 applied, 0 pending, 1 to look at; the head is till:3.
              """);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void plansWithoutTouchingAnything(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun cli = cli(database);
      CliRun.Result plan = cli.run("plan");
      assertThat(plan.out())
          .startsWith(
              """
              Plan of 2 steps

                   STEP   ID      DESCRIPTION
                1  apply  till:1  Create the customers
                2  apply  till:2  AddCustomerEmail

              Fingerprint\s""");
      assertThat(cli.run("plan", "--sql").out().replaceAll("[\"`]", ""))
          .startsWith("-- 1/2 apply till:1  Create the customers\ncreate table customer (");
      assertThat(cli.run("plan", "--to", "1").out()).startsWith("Plan of 1 step\n");

      cli.run("up");
      assertThat(cli.run("plan").out()).isEqualTo("Nothing to do: 2 applied, up to till:2.\n");
      assertThat(cli.run("plan", "--down-steps", "2").out())
          .contains("  1  revert  till:2  AddCustomerEmail\n  2  revert  till:1  Create the")
          .startsWith("Plan of 2 steps\n");
      assertThat(cli.run("plan", "--down-to", "till:1").out()).startsWith("Plan of 1 step\n");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void runsNothingButTheApprovedPlan(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun cli = cli(database);
      String out = cli.run("plan", "--to", "till:1").out();
      String fingerprint = out.substring(out.indexOf("Fingerprint ") + 12).strip();

      CliRun.Result changed = cli.run("up", "--fingerprint", fingerprint);
      assertThat(changed.err()).startsWith("[RUNG-209] ");
      assertThat(changed.code()).isEqualTo(3);
      assertThat(cli.run("up", "--to", "till:1", "--fingerprint", fingerprint).code()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void answersProgramsInJson(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun cli = cli(database);
      Map<String, Object> plan = JsonReader.object(cli.run("plan", "--json", "--sql").out());
      assertThat(plan).containsEntry("result", "ready");
      cli.run("up", "--to", "1");
      Map<String, Object> status = JsonReader.object(cli.run("status", "--json").out());
      assertThat(status)
          .containsEntry(
              "summary",
              Map.of(
                  "applied",
                  1L,
                  "baseline",
                  0L,
                  "pending",
                  1L,
                  "late",
                  0L,
                  "blocked",
                  0L,
                  "missing",
                  0L,
                  "ahead",
                  0L,
                  "foreign",
                  0L));
      assertThat(cli.run("plan", "--down-to", "2", "--json").code()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void checksForScripts(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun cli = cli(database);
      assertThat(cli.run("status").code()).isZero();
      assertThat(cli.run("status", "--check").code()).isEqualTo(5);
      cli.run("up");
      assertThat(cli.run("status", "--check").code()).isZero();
      database.execute("update rung_history set checksum = 'v1s:00'");
      CliRun.Result validate = cli.run("validate");
      assertThat(validate.code()).isEqualTo(3);
      assertThat(validate.out())
          .isEqualTo("2 migrations in the code, 2 applied and compared: 2 problems.\n");
      assertThat(validate.err()).startsWith("\n[RUNG-203] till:1 ").contains("\n\n[RUNG-203] ");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void marksABaseline(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun cli = cli(database);
      database.execute("create table customer (id int)");
      CliRun.Result baseline = cli.run("baseline", "till:1", "--reason", "it was here");
      assertThat(baseline.err()).isEmpty();
      assertThat(steady(baseline.out())).endsWith("\n1 marked in <t>.\n");
      assertThat(cli.run("status").out()).contains("  =  baseline  till:1  ");
      assertThat(cli.run("baseline", "till:2").code()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void suggestsTheIdThatWasMeant(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun.Result result = cli(database).run("up", "--to", "tlil:2");
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).startsWith("[RUNG-601] ").contains("till:2");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void placesTheHistoryWhereOptionsSay(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun cli = cli(database);
      assertThat(cli.run("--table", "ladder", "up", "--single-transaction").code()).isZero();
      assertThat(database.query("select version from ladder order by version"))
          .isEqualTo(List.of("1", "2"));
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void keepsSecretsToItself(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Path file = Files.writeString(directory.resolve("password.txt"), "canary-4711\n");
      CliRun failing =
          CliRun.with(Map.of("RUNG_URL", database.url()))
              .config(config -> config.scan("dev.rung.cli.broken"));
      CliRun.Result failed = failing.run("up", "--verbose", "--password-file", file.toString());
      assertThat(failed.code()).isEqualTo(1);
      assertThat(failed.err()).contains("[RUNG-401] ").contains("at dev.rung.cli.broken.");
      assertThat(failed.err() + failed.out()).doesNotContain("canary");
    }
  }
}
