package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.ChangingCode;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code rung accept}, and going on with what is refactored. */
class AcceptCommandTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void acceptsWhatChangedAndTellsIt(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun cli = TillRun.cli(database);
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
                  stored    checksum and SQL
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
}
