package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every other command on every database, as a user would call it. */
class CommandsTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void goesUpAndDownAndTellsIt(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun cli = TillRun.cli(database);

      assertThat(TillRun.body(cli.run("status")))
          .isEqualTo(
              """

                   STATE    ID      DESCRIPTION
                ○  pending  till:1  Create the customers
                ○  pending  till:2  AddCustomerEmail

              0 applied, 2 pending.
              """);

      CliRun.Result up = cli.run("up");
      assertThat(TillRun.steady(up.out()))
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

      assertThat(TillRun.body(cli.run("status")))
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
      assertThat(TillRun.steady(down.out()))
          .isEqualTo(
              """
                → 1/1  reverting  till:2              AddCustomerEmail
                ✓ 1/1  reverted   till:2 <t>  AddCustomerEmail

              1 reverted in <t>.
              """);
      assertThat(TillRun.steady(cli.run("history").out()))
          .containsPattern("  till:1  <when> <t>  applied  Create the customers\n")
          .endsWith("\n1 applied.\n");
      assertThat(TillRun.steady(cli.run("history", "--all").out()))
          .contains("  reverted   till:2 <t>  ")
          .contains("      reason: ticket 17\n")
          .endsWith("\n3 entries in the journal.\n");
      assertThat(database.query("select count(*) from customer")).containsExactly("0");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void checksForScripts(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun cli = TillRun.cli(database);
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
      CliRun cli = TillRun.cli(database);
      database.execute("create table customer (id int)");
      CliRun.Result baseline = cli.run("baseline", "till:1", "--reason", "it was here");
      assertThat(baseline.err()).isEmpty();
      assertThat(TillRun.steady(baseline.out())).endsWith("\n1 marked in <t>.\n");
      assertThat(cli.run("status").out()).contains("  =  baseline  till:1  ");
      assertThat(cli.run("baseline", "till:2").code()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void suggestsTheIdThatWasMeant(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun.Result result = TillRun.cli(database).run("up", "--to", "tlil:2");
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).startsWith("[RUNG-601] ").contains("till:2");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void placesTheHistoryWhereOptionsSay(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun cli = TillRun.cli(database);
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
