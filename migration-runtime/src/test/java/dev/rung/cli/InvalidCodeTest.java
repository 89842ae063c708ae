package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.internal.discovery.SampleCode;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the commands that only look show of migrations that cannot run. */
class InvalidCodeTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void drawsACircleOfTwoJars(Product product) throws Exception {
    Path identity =
        jar("identity", "CreateUsers", "version = \"1\"", "AddRoles", "version = \"2\", %s");
    Path billing = jar("billing", "CreateInvoices", "version = \"1\", %s");
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Path[] jars = {identity, billing};
      String told =
          """

          [RUNG-102] These migrations depend on each other in a circle:
              CreateInvoices  depends on  AddRoles
              AddRoles        depends on  CreateInvoices  (closes the circle)
            fix: remove one of these dependsOn entries; keep the one whose table the\
           other references
          """;
      assertThat(run(database, "graph", jars))
          .isEqualTo(
              new CliRun.Result(
                  3,
                  """
                    ✗    billing:1   in a circle, needs identity:2  CreateInvoices
                    │
                    │ ○  identity:1  pending                        CreateUsers
                    ├─╯
                    ✗    identity:2  in a circle                    AddRoles

                  0 applied, 1 pending, 2 to look at; there is no head.
                  """,
                  told));
      CliRun.Result status = run(database, "status", jars);
      assertThat(body(status.out()))
          .isEqualTo(
              """

                   STATE    ID          DESCRIPTION
                ○  pending  identity:1  CreateUsers
                ✗  blocked  billing:1   CreateInvoices
                ✗  blocked  identity:2  AddRoles

              0 applied, 1 pending, 2 blocked.
              """);
      assertThat(status.err()).isEqualTo(told);
      assertThat(run(database, "status --check", jars).code()).isEqualTo(3);
      assertThat(run(database, "validate", jars))
          .isEqualTo(
              new CliRun.Result(
                  3, "3 migrations in the code, 0 applied and compared: 1 problem.\n", told));
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void marksWhatNeedsAMigrationThatIsNowhere(Product product) throws Exception {
    Path billing = jar("billing", "CreateInvoices", "version = \"1\", %s");
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      String told =
          """

          [RUNG-204] billing:1 needs identity:2, which is neither here nor applied.
              acme.billing.CreateInvoices  in %s
            fix: add the jar or package of identity to the ones that are scanned
            fix: or run the service that owns identity first
          """
              .formatted(billing);
      assertThat(run(database, "graph", billing))
          .isEqualTo(
              new CliRun.Result(
                  3,
                  """
                    ✗  billing:1  needs identity:2  CreateInvoices

                  0 applied, 0 pending, 1 to look at; the head is billing:1.
                  """,
                  told));
      CliRun.Result status = run(database, "status", billing);
      assertThat(body(status.out()))
          .isEqualTo(
              """

                   STATE    ID         DESCRIPTION
                ✗  blocked  billing:1  CreateInvoices

              0 applied, 0 pending, 1 blocked.
              """);
      assertThat(status.err()).isEqualTo(told);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void tellsWhereNoMigrationHasAnId(Product product) throws Exception {
    Path billing = jar("billing", "CreateInvoices", "version = \"one\"");
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      CliRun.Result graph = run(database, "graph", billing);
      assertThat(graph.out()).isEqualTo("No migration in the code has an id that can be read.\n");
      assertThat(graph.err())
          .isEqualTo(
              """

              [RUNG-108] "one" is no version.
                  acme.billing.CreateInvoices  in %s
                fix: write digits in parts separated by dots or underscores, such as 1, 1.10 or\
               20261120074500
              """
                  .formatted(billing));
      assertThat(graph.code()).isEqualTo(3);
      assertThat(body(run(database, "status", billing).out()))
          .isEqualTo(
              """

                No migration in the code has an id that can be read.

              0 applied, 0 pending.
              """);
      assertThat(run(database, "validate", billing).out())
          .isEqualTo("1 migration in the code, 0 applied and compared: 1 problem.\n");
    }
  }

  /** Without the database's name, and the hints that the jars have no index. */
  private static String body(String out) {
    return out.substring(out.indexOf('\n') + 1, out.indexOf("\n[RUNG-505] "));
  }

  private static CliRun.Result run(TestDatabase database, String command, Path... jars) {
    List<String> args = new ArrayList<>(List.of(command.split(" ")));
    args.addAll(List.of("--package", "acme"));
    for (Path jar : jars) {
      args.addAll(List.of("--jar", jar.toString()));
    }
    return CliRun.with(Map.of("RUNG_URL", database.url())).run(args.toArray(new String[0]));
  }

  /** A jar of classes with their elements, of which %s is a dependency on the other jar. */
  private Path jar(String module, String... classes) throws Exception {
    String other = module.equals("billing") ? "identity:2" : "billing:1";
    SampleCode code =
        new SampleCode()
            .source(
                "acme." + module + ".package-info",
                "@dev.rung.migration.MigrationModule(\""
                    + module
                    + "\") package acme."
                    + module
                    + ";");
    for (int i = 0; i < classes.length; i += 2) {
      code =
          code.source(
              "acme." + module + "." + classes[i],
              """
              package acme.%s;
              @dev.rung.migration.Migration(%s)
              public final class %s implements dev.rung.migration.ForwardOnlyMigration {
                @Override public void up(org.jooq.DSLContext db) {}
              }
              """
                  .formatted(
                      module,
                      classes[i + 1].formatted("dependsOnIds = \"" + other + "\""),
                      classes[i]));
    }
    Path folder = code.compileTo(directory.resolve(module));
    return SampleCode.packAll(List.of(folder), directory.resolve(module + ".jar"), true);
  }
}
