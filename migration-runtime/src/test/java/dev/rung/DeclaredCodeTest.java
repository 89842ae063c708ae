package dev.rung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.internal.discovery.SampleCode;
import dev.rung.migration.MigrationException;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Code and files that migrations declare to count, in jars that are built again with changes. */
class DeclaredCodeTest {
  private static final String PRICES =
      """
      package app;
      public class Prices {
        public static int gross(int net) { return net * Rate.FACTOR.value; }
        enum Rate { FACTOR; final int value = 2; }
      }
      """;
  private static final String NAMES =
      """
      package app.migrations;
      public class Names {
        public static String table() { return "price" + suffix(); }
        static String suffix() { return "s"; }
      }
      """;

  @TempDir private Path directory;
  private int builds;
  private String elements = "includes = app.Prices.class, resources = \"/sql/fill.sql\"";
  private String prices = PRICES;
  private String names = NAMES;
  private String sql = "insert into prices values (1);";

  private Path jar() throws Exception {
    builds++;
    Path classes = directory.resolve("classes" + builds);
    new SampleCode()
        .source("app.Prices", prices)
        .source("app.migrations.Names", names)
        .source(
            "app.migrations.Add",
            """
            package app.migrations;
            @dev.rung.migration.Migration(version = "1", %s)
            public class Add implements dev.rung.migration.ForwardOnlyMigration {
              @Override public void up(org.jooq.DSLContext db) {
                db.execute("create table " + Names.table() + " (v int)");
                db.execute("insert into prices values (" + app.Prices.gross(7) + ")");
                dev.rung.migration.Sql.script(db, Add.class, "/sql/fill.sql");
              }
            }
            """
                .formatted(elements))
        .compileWithProcessorTo(classes);
    Files.createDirectories(classes.resolve("sql"));
    Files.writeString(classes.resolve("sql/fill.sql"), sql);
    return SampleCode.packAll(List.of(classes), directory.resolve(builds + ".jar"), true);
  }

  private static void up(TestDatabase database, Path jar) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {jar.toUri().toURL()}, DeclaredCodeTest.class.getClassLoader())) {
      Migrator.builder(database.url()).scan("app.migrations").classLoader(loader).build().up();
    }
  }

  private void upAgain(TestDatabase database) throws Exception {
    up(database, jar());
  }

  private static void assertChange(ThrowingCallable run, String change) {
    assertThatThrownBy(run)
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith("[RUNG-203] main:1 changed after it was applied.\n")
        .hasMessageContaining("\n    changed   " + change + "\n");
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void seesChangesOfIncludedClassesAndResources(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      up(database, jar());
      up(database, jar());

      prices = PRICES.replace("net *", "net +");
      assertChange(() -> upAgain(database), "Prices.gross(): * became +");
      prices = PRICES.replace("value = 2", "value = 3");
      assertChange(() -> upAgain(database), "Prices.Rate.constructor: literal 2 became 3");
      prices = PRICES;
      sql = "insert into prices values (2);";
      assertChange(() -> upAgain(database), "resource \"/sql/fill.sql\"");
      elements = "includes = app.Prices.class";
      assertChange(() -> upAgain(database), "resource \"/sql/fill.sql\" is gone");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void seesNoChangeOfWhatIsExcluded(Product product) throws Exception {
    elements = "excludes = {Names.class, app.Prices.class}";
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      up(database, jar());
      prices = PRICES.replace("net *", "net +");
      names = NAMES.replace("suffix()", "ending()");
      sql = "insert into prices values (2);";
      up(database, jar());
      try (URLClassLoader loader =
          new URLClassLoader(
              new URL[] {jar().toUri().toURL()}, DeclaredCodeTest.class.getClassLoader())) {
        ValidationReport report =
            Migrator.builder(database.url())
                .scan("app.migrations")
                .classLoader(loader)
                .build()
                .validate();
        assertThat(report.problems()).isEmpty();
        assertThat(report.compared()).isOne();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void excludesPartOfAHelperButNoPartOfTheMigration(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      up(database, nest("\"of the migration\"", "\"of the helper\""));
      up(database, nest("\"of the migration\"", "\"changed\""));
      assertChange(
          () -> up(database, nest("\"changed\"", "\"of the helper\"")),
          "Own.text(): literal \"of the migration\" became \"changed\"");
    }
  }

  /** A migration that excludes a class of its own, and one of a helper. */
  private Path nest(String own, String helped) throws Exception {
    builds++;
    Path classes = directory.resolve("classes" + builds);
    String inner = "static class %s { static String text() { return %s; } }";
    new SampleCode()
        .source(
            "app.migrations.Names",
            "package app.migrations; class Names { static String text() { return Part.text(); } "
                + inner.formatted("Part", helped)
                + " }")
        .source(
            "app.migrations.Add",
            """
            package app.migrations;
            @dev.rung.migration.Migration(version = "1", excludes = {Add.Own.class, Names.Part.class})
            public class Add implements dev.rung.migration.ForwardOnlyMigration {
              @Override public void up(org.jooq.DSLContext db) {
                db.fetch("select '" + Own.text() + Names.text() + "'");
              }
              %s
            }
            """
                .formatted(inner.formatted("Own", own)))
        .compileWithProcessorTo(classes);
    return SampleCode.packAll(List.of(classes), directory.resolve(builds + ".jar"), true);
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void refusesFilesThatAreNotThere(Product product) throws Exception {
    elements = "includes = String.class, resources = {\"fill.sql\", \"/sql/fill.sql\"}";
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Path jar = jar();
      assertThatThrownBy(() -> up(database, jar))
          .isInstanceOf(MigrationException.class)
          .hasMessage(
              """
              [RUNG-508] The class java.lang.String that Add includes cannot be read.
                  declared by  app.migrations.Add  in %1$s
                  looked for   java/lang/String.class
                fix: add the jar or class folder with that class to the class path
                fix: if it is a class of the JDK, take it out of includes of @Migration
              [RUNG-508] The resource "fill.sql" of Add is not on the class path.
                  declared by  app.migrations.Add  in %1$s
                  looked for   app/migrations/fill.sql
                fix: put the file there, or correct the name in resources of @Migration
                fix: name it from the root of the class path, as in resources = "/sql/fill.sql\""""
                  .formatted(jar));
    }
  }
}
