package dev.rung.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.ExecutionReport;
import dev.rung.HistoryReport;
import dev.rung.JournalEntry;
import dev.rung.Migrator;
import dev.rung.internal.discovery.SampleCode;
import dev.rung.testkit.TestDatabase;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Thirty migrations: each makes a table of its own, leaves its number in a table of all, and in a
 * child process prints a line between these effects and its history row. So what a database has can
 * be counted.
 */
final class Thirty implements AutoCloseable {
  static final String PACKAGE = "thirty";
  static final int COUNT = 30;

  /** Lines that a run prints for each of them: started, effects, finished. */
  static final int LINES = 3;

  private final Path classes;
  private final URLClassLoader loader;

  private Thirty(Path classes, URLClassLoader loader) {
    this.classes = classes;
    this.loader = loader;
  }

  /** Compiles them into a new folder below the given one. */
  static Thirty compile(Path directory) throws Exception {
    SampleCode code = new SampleCode();
    for (int i = 1; i <= COUNT; i++) {
      code.source(PACKAGE + ".M" + i, source(i));
    }
    Path classes = code.compileTo(directory.resolve("thirty"));
    URL[] urls = {classes.toUri().toURL()};
    return new Thirty(classes, new URLClassLoader(urls, Thirty.class.getClassLoader()));
  }

  private static String source(int i) {
    String all = i == 1 ? "db.execute(\"create table effects (n int)\");" : "";
    return """
        package thirty;
        @dev.rung.migration.Migration(version = "%1$d")
        public final class M%1$d implements dev.rung.migration.ForwardOnlyMigration {
          @Override public void up(org.jooq.DSLContext db) {
            %2$s
            db.execute("create table effect_%1$d (n int)");
            db.execute("insert into effects values (%1$d)");
            if (Boolean.getBoolean("rung.test.child")) {
              System.out.println("effects %1$d");
            }
          }
        }
        """
        .formatted(i, all);
  }

  /** A process that runs them. */
  Child start(String url) {
    return Child.start(url, PACKAGE, classes);
  }

  /** A migrator over them in this process. */
  Migrator migrator(TestDatabase database) {
    return Migrator.builder(database.url()).scan(PACKAGE).classLoader(loader).build();
  }

  /**
   * Checks that each recorded migration has left its effects exactly once, and no other has.
   *
   * @return how many are recorded
   */
  static int assertHistoryAndSchemaAgree(TestDatabase database) throws SQLException {
    List<String> versions =
        database.query("select version from rung_history order by cast(version as int)");
    List<String> expected =
        IntStream.rangeClosed(1, versions.size()).mapToObj(Integer::toString).toList();
    assertThat(versions).isEqualTo(expected);
    assertThat(database.tables().stream().filter(table -> table.startsWith("effect_")))
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(v -> "effect_" + v).toList());
    if (database.tables().contains("effects")) {
      assertThat(database.query("select n from effects order by n")).isEqualTo(expected);
    }
    return versions.size();
  }

  /** Runs the rest in this process, as the next start of a service would, and checks the end. */
  void assertNextRunCompletes(TestDatabase database, int recorded) throws SQLException {
    Migrator migrator = migrator(database);
    ExecutionReport report = migrator.up();
    assertThat(report.succeeded()).hasSize(COUNT - recorded);
    assertComplete(database);
  }

  /** Checks that all are applied, each once, as history, journal and schema say. */
  void assertComplete(TestDatabase database) throws SQLException {
    assertThat(assertHistoryAndSchemaAgree(database)).isEqualTo(COUNT);
    Migrator migrator = migrator(database);
    assertThat(migrator.validate().problems()).isEmpty();
    HistoryReport history = migrator.history();
    assertThat(history.journal())
        .extracting(JournalEntry::outcome)
        .hasSize(COUNT)
        .containsOnly(JournalEntry.Outcome.SUCCEEDED);
    assertThat(history.journal()).extracting(JournalEntry::id).doesNotHaveDuplicates();
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
