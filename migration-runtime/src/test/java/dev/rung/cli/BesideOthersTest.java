package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands of a service beside another one that migrates. */
class BesideOthersTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void waitsForWhatOthersApplyAndDrawsIt(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun cli = TillRun.cli(database);
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
      CliRun cli = TillRun.cli(database);
      cli.run("up");
      database.execute(
          "insert into rung_history (module, version, kind, class_name, description, parents,"
              + " checksum, applied_order, applied_at, duration_micros, run_id, tool_version,"
              + " backward_compatible) select module, '3', kind, 'x.Newer', 'what is newer',"
              + " 'till:2', 'v1s:9', 3, applied_at, 0, 'r9', '9.0', true from rung_history"
              + " where version = '2'");
      CliRun.Result refused = cli.run("up");
      assertThat(refused.code()).isEqualTo(3);
      assertThat(TillRun.steady(refused.err()))
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
}
