package dev.rung.internal.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.JournalEntry;
import dev.rung.Migrator;
import dev.rung.RunOptions;
import dev.rung.internal.dialect.Dialect;
import dev.rung.internal.dialect.Dialects;
import dev.rung.internal.dialect.HistorySql;
import dev.rung.internal.dialect.Imprint;
import dev.rung.internal.dialect.Location;
import dev.rung.internal.dialect.RunSession;
import dev.rung.internal.dialect.SessionOptions;
import dev.rung.internal.history.JournalChain.Author;
import dev.rung.internal.history.Restamping.Result;
import dev.rung.internal.history.Restamping.Stamp;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Version;
import dev.rung.testkit.StatementCounter;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RestampingTest {
  private static final Author ANN = new Author("ann", "ci-7", "why", "run2", "0.1");

  @TempDir private Path directory;

  private static Stamp stamp(int version, String before) {
    MigrationId id = new MigrationId("many", new Version(Integer.toString(version)));
    return new Stamp(id, before, "v1:new" + version, Imprint.NONE, "was " + before);
  }

  /** A history of migrations with the checksum {@code v1s:old}. */
  private static void fill(TestDatabase database, int rows) throws Exception {
    Migrator.builder(database.url())
        .scan("dev.rung.samples.steps")
        .build()
        .baseline("1", RunOptions.none());
    List<String> inserts = new ArrayList<>();
    for (int i = 1; i <= rows; i++) {
      inserts.add(
          "('many', '"
              + i
              + "', 'applied', 'C', '', '', 'v1s:old', "
              + (i + 100)
              + ", '2026-01-01T00:00:00.000000Z', 1, 'run1', '0.1')");
    }
    database.execute(
        "insert into rung_history (module, version, kind, class_name, description, parents,"
            + " checksum, applied_order, applied_at, duration_micros, run_id, tool_version) values "
            + String.join(", ", inserts));
  }

  private record Outcomes(Result result, List<String> statements) {}

  private static Outcomes restamp(TestDatabase database, List<Stamp> stamps) throws Exception {
    try (Connection connection = database.connect()) {
      Dialect dialect = Dialects.of(connection);
      StatementCounter counter = new StatementCounter(connection);
      Location location = dialect.locate(connection, null, "rung_history");
      HistorySql sql = dialect.sql(location);
      RunSession session =
          dialect.open(
              counter.connection(),
              location,
              new SessionOptions("run2", Duration.ofSeconds(5), null));
      session.runLock().tryAcquire();
      counter.drain();
      Result result = Restamping.upgrading(sql).run(session, stamps, ANN);
      List<String> statements = counter.drain();
      session.restore();
      return new Outcomes(result, statements);
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void writesAThousandInOneTransactionAndTwoBatches(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      fill(database, 1_000);
      List<Stamp> stamps = new ArrayList<>();
      for (int i = 1; i <= 1_000; i++) {
        stamps.add(stamp(i, "v1s:old"));
      }

      Outcomes outcomes = restamp(database, stamps);

      assertThat(outcomes.result()).isEqualTo(Result.DONE);
      assertThat(outcomes.statements()).as("the batches among them").hasSizeLessThanOrEqualTo(6);
      assertThat(outcomes.statements().stream().filter(RestampingTest::isCommit)).hasSize(1);
      assertThat(database.query("select version from rung_history where checksum = 'v1s:old'"))
          .isEmpty();
      List<JournalEntry> journal =
          Migrator.builder(database.url())
              .scan("dev.rung.samples.steps")
              .build()
              .history()
              .journal();
      assertThat(journal).hasSize(1_001);
      assertThat(journal.get(1_000).detail()).isEqualTo("was v1s:old");
      assertThat(JournalChain.firstBroken(journal)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void writesNothingWhereARowIsNotAsItWasSeen(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      fill(database, 2);

      Outcomes outcomes = restamp(database, List.of(stamp(1, "v1s:old"), stamp(2, "v1s:other")));

      assertThat(outcomes.result()).isEqualTo(Result.CHANGED);
      assertThat(database.query("select checksum from rung_history where module = 'many'"))
          .containsExactly("v1s:old", "v1s:old");
      assertThat(database.query("select outcome from rung_journal")).containsExactly("baseline");
    }
  }

  @ParameterizedTest
  @EnumSource(value = Product.class, names = "POSTGRESQL")
  void doesNothingWhileAnotherRunsStepIsOpen(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        Connection other = database.connect()) {
      fill(database, 1);
      Dialect dialect = Dialects.of(other);
      RunSession step =
          dialect.open(
              other,
              dialect.locate(other, null, "rung_history"),
              new SessionOptions("run1", Duration.ofSeconds(5), null));
      assertThat(step.transaction().begin("a step")).isTrue();

      assertThat(restamp(database, List.of(stamp(1, "v1s:old"))).result()).isEqualTo(Result.BUSY);

      step.restore();
      assertThat(restamp(database, List.of(stamp(1, "v1s:old"))).result()).isEqualTo(Result.DONE);
    }
  }

  private static boolean isCommit(String statement) {
    return statement.equals("commit") || statement.equals("(commit)");
  }
}
