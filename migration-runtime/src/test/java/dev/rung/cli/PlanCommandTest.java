package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code rung plan} on every database, and running what was approved. */
class PlanCommandTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void plansWithoutTouchingAnything(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun cli = TillRun.cli(database);
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
      CliRun cli = TillRun.cli(database);
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
      CliRun cli = TillRun.cli(database);
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
}
