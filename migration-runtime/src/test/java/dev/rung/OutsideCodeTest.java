package dev.rung;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.internal.discovery.SampleCode;
import dev.rung.migration.Problem;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What validation says of migrations that use code which their checksums do not cover. */
class OutsideCodeTest {
  private static final String PRICES =
      """
      package app;
      public class Prices {
        public static int gross() { return 7; }
        public enum Kind { NET }
      }
      """;
  private static final String TABLES =
      """
      package app.db;
      public class Tables {
        public static final String CUSTOMER = "customer".trim();
      }
      """;

  @TempDir private Path directory;

  private static String migration(int version, String body) {
    return """
        package app.migrations;
        @dev.rung.migration.Migration(version = "%s")
        public class V%s implements dev.rung.migration.ForwardOnlyMigration {
          @Override public void up(org.jooq.DSLContext db) { %s }
        }
        """
        .formatted(version, version, body);
  }

  private static SampleCode code() {
    SampleCode code = new SampleCode();
    code.source("app.Prices", PRICES);
    code.source("app.db.Tables", TABLES);
    code.source("app.migrations.V1", migration(1, "new app.Prices(); Helper.help(db);"));
    code.source("app.migrations.V2", migration(2, "db.execute(app.db.Tables.CUSTOMER);"));
    code.source("app.migrations.V3", migration(3, "db.execute(app.db.Tables.CUSTOMER);"));
    code.source("app.migrations.V4", migration(4, "db.execute(app.Prices.class.getName());"));
    code.source(
        "app.migrations.V5",
        migration(
            5,
            "dev.rung.migration.Sql.script(db, V5.class, \"a b.sql\");"
                + " dev.rung.migration.Sql.script(db, app.Prices.class, \"é.sql\");"
                + " dev.rung.migration.Sql.script(db, V5.class, db.toString());"));
    code.source(
        "app.migrations.Helper",
        """
        package app.migrations;
        class Helper {
          static void help(org.jooq.DSLContext db) {
            db.execute(app.Prices.gross() + app.Prices.Kind.NET.name());
          }
        }
        """);
    return code;
  }

  private static String warnings(TestDatabase database, Path place) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {place.toUri().toURL()}, OutsideCodeTest.class.getClassLoader())) {
      ValidationReport report =
          Migrator.builder(database.url())
              .scan("app.migrations")
              .classLoader(loader)
              .build()
              .validate();
      assertThat(report.isValid()).isTrue();
      List<Problem> warnings = report.warnings();
      return warnings.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void tellsUsesOfTheApplicationAndInOneTextThoseOfGeneratedCode(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      assertThat(warnings(database, code().compileTo(directory.resolve("classes"))))
          .isEqualTo(
              """
              [RUNG-122] main:1 uses code of the application: later changes to it are not detected, and may change what the migration does.
                  in    app.migrations.V1
                  uses  app.Prices.Kind.NET
                        app.Prices.Kind.name
                        app.Prices.gross
                        new app.Prices
                fix: copy what it needs into V1
                fix: let that code count too: includes = Prices.class
                fix: if it may change as it likes: excludes = Prices.class
              [RUNG-125] main:5 runs SQL whose later changes are not detected: its checksum does not cover the file.
                  in    app.migrations.V5
                  uses  app/migrations/a b.sql
                        app/é.sql
                fix: let it count: resources = {"/app/é.sql", "a b.sql"}
              [RUNG-123] 2 migrations use code that jOOQ generates: made anew, it may no longer be what was meant.
                  app.db.Tables  used by main:2, main:3
                fix: name tables and columns in the migration, as in table(name("customer"))\
              """);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void tellsTheSameOfAJar(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Path jar = directory.resolve("app.jar");
      Path classes = code().compileTo(directory.resolve("classes"));
      assertThat(warnings(database, SampleCode.packAll(List.of(classes), jar, true)))
          .startsWith("[RUNG-122] main:1 ")
          .contains("[RUNG-123] 2 migrations use ");
    }
  }
}
