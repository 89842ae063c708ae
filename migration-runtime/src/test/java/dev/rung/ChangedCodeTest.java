package dev.rung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.internal.checksum.StripDebugChecksums;
import dev.rung.internal.discovery.ClassPathDiscovery;
import dev.rung.internal.discovery.SampleCode;
import dev.rung.internal.discovery.ScanScope;
import dev.rung.migration.MigrationException;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Code that is compiled again, changed or not, after it was applied. */
class ChangedCodeTest {
  private static final String FIRST =
      """
      package late;
      @dev.rung.migration.Migration(version = "1")
      public final class First implements dev.rung.migration.ForwardOnlyMigration {
        @Override public void up(org.jooq.DSLContext db) {
          for (String name : Names.all()) {
            db.execute("create table " + name + " (v varchar(320))");
          }
        }
      }
      """;
  private static final String SECOND =
      """
      package late;
      @dev.rung.migration.Migration(version = "2")
      public final class Second implements dev.rung.migration.ForwardOnlyMigration {
        @Override public void up(org.jooq.DSLContext db) {
          db.execute("create table second (v int)");
        }
      }
      """;
  private static final String NAMES =
      """
      package late;
      final class Names {
        static java.util.List<String> all() { return java.util.List.of("a", "b"); }
      }
      """;

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void anotherCompilationOfTheSameSourceIsNoChange(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      compile(FIRST, NAMES, "-g:none");
      run(database);
      compile(FIRST.replace("name", "table"), NAMES, "-g", "-parameters");
      assertThat(run(database).outcomes()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void tellsWhichMemberChangedAndHow(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      compile(FIRST, NAMES);
      run(database);
      compile(FIRST.replace("varchar(320)", "varchar(255)"), NAMES);
      assertChange(database, "up(): literal \" (v varchar(320))\" became \" (v varchar(255))\"");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void tellsWhatChangedInAHelper(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      compile(FIRST, NAMES);
      run(database);
      compile(FIRST, NAMES.replace("\"b\"", "\"c\""));
      assertChange(database, "up(), in a helper: literal \"b\" became \"c\"");
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void replacesAnOlderAlgorithmOnlyWhileItHoldsAndOnlyWhenItWrites(Product product)
      throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      compile(FIRST, NAMES);
      run(database);
      database.execute(
          "update rung_history set checksum_text = null, checksum = '" + olderChecksum() + "'");
      assertThat(run(database).outcomes()).isEmpty();
      assertThat(checksums(database)).containsExactly("1|" + olderChecksum());

      Files.writeString(directory.resolve("add"), "");
      compile(FIRST, NAMES);
      assertThat(run(database).outcomes()).hasSize(1);
      assertThat(checksums(database))
          .hasSize(2)
          .allMatch(row -> row.matches("[12]\\|v1:[0-9a-f]{64}"));
      assertThat(
              database.query(
                  "select version, outcome, detail from rung_journal where sequence > 1 order by 1"))
          .containsExactly("1|upgraded|was       " + olderChecksum(), "2|succeeded|");
      assertThat(run(database).outcomes()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void neverReplacesAnOlderChecksumThatDoesNotHold(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      compile(FIRST, NAMES);
      run(database);
      String older = olderChecksum();
      database.execute("update rung_history set checksum = '" + older + "'");
      Files.writeString(directory.resolve("add"), "");
      compile(FIRST.replace("320", "321"), NAMES);
      assertChange(database, "up(): literal \" (v varchar(320))\" became \" (v varchar(321))\"");
      assertThat(checksums(database)).containsExactly("1|" + older);
    }
  }

  private List<String> checksums(TestDatabase database) throws Exception {
    return database.query("select version, checksum from rung_history order by version");
  }

  private void assertChange(TestDatabase database, String change) {
    assertThatThrownBy(() -> run(database))
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith("[RUNG-203] main:1 changed after it was applied.\n")
        .hasMessageContaining(
            "\n    changed   " + change + "\n    sql       differs\n              - ");
  }

  private Path classes() {
    return directory.resolve("classes");
  }

  private void compile(String first, String names, String... options) throws Exception {
    Files.createDirectories(classes());
    SampleCode code = new SampleCode().source("late.First", first).source("late.Names", names);
    if (Files.exists(directory.resolve("add"))) {
      code.source("late.Second", SECOND);
    }
    code.compileTo(classes(), options);
  }

  private ExecutionReport run(TestDatabase database) throws Exception {
    try (URLClassLoader loader = loader()) {
      return Migrator.builder(database.url()).sources(classes()).classLoader(loader).build().up();
    }
  }

  private URLClassLoader loader() throws Exception {
    return new URLClassLoader(new URL[] {classes().toUri().toURL()}, getClass().getClassLoader());
  }

  private String olderChecksum() throws Exception {
    try (URLClassLoader loader = loader()) {
      ScanScope scope = new ScanScope(List.of(), List.of(classes()), loader);
      return new StripDebugChecksums()
          .of("late.First", new ClassPathDiscovery(scope).full().classes());
    }
  }
}
