package dev.rung.internal.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.internal.dialect.Dialect;
import dev.rung.internal.dialect.Dialects;
import dev.rung.internal.dialect.Location;
import dev.rung.internal.dialect.RunSession;
import dev.rung.internal.dialect.SessionOptions;
import dev.rung.migration.MigrationException;
import dev.rung.testkit.StatementCounter;
import dev.rung.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryStoreTest {

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void readsFreshTablesInFewStatements(TestDatabase.Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        Connection connection = database.connect()) {
      HistoryStore store = create(connection);
      StatementCounter counter = new StatementCounter(connection);

      Meta meta = store.readMeta(counter.connection());
      assertThat(meta.format()).isEqualTo(1);
      assertThat(meta.verified()).isEmpty();
      assertThat(store.readBrief(counter.connection()).size()).isZero();
      assertThat(store.readJournal(counter.connection())).isEmpty();
      assertThat(counter.drain()).as("one each").hasSize(3);
      assertThat(store.readAll(counter.connection())).isEqualTo(HistorySnapshot.EMPTY);
      assertThat(counter.drain()).as("the format, the rows").hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesTablesOfANewerRung(TestDatabase.Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        Connection connection = database.connect()) {
      HistoryStore store = create(connection);
      database.execute("update rung_meta set value = '2' where name = 'format'");

      assertThatThrownBy(() -> store.readAll(connection)).hasMessageStartingWith("[RUNG-205]");
      assertThatThrownBy(() -> store.readMeta(connection))
          .isInstanceOf(MigrationException.class)
          .hasMessage(
              """
              [RUNG-205] The history was written by a newer version of Rung.
                  its format       2
                  known here up to 1
                fix: use the version of Rung that wrote it, or a newer one""");
    }
  }

  @ParameterizedTest
  @EnumSource
  void remembersTheLastFiftyDigests(TestDatabase.Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        Connection connection = database.connect()) {
      HistoryStore store = create(connection);
      store.remember(connection, "0000000000000000");
      database.execute(
          "update rung_meta set recorded_at = '2020-01-01T00:00:00.000000Z'"
              + " where name like 'verified:%'");
      for (int i = 1; i <= 50; i++) {
        store.remember(connection, String.format("%016x", i));
      }

      List<String> verified = store.readMeta(connection).verified();
      assertThat(verified)
          .hasSize(50)
          .contains("0000000000000032")
          .doesNotContain("0000000000000000");
      store.remember(connection, "0000000000000032");
      assertThat(store.readMeta(connection).verified()).hasSameElementsAs(verified);
      assertThat(store.readMeta(connection).format()).as("the format stays").isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theBriefHistoryGrowsWithItsRows(TestDatabase.Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        Connection connection = database.connect()) {
      HistoryStore store = create(connection);
      List<String> rows = new ArrayList<>();
      for (int i = 1; i <= 200; i++) {
        rows.add(
            "('main', '"
                + i
                + "', 'applied', 'c', '', '', 'v1s:"
                + i
                + "', "
                + i
                + ", '2020-01-01T00:00:00.000000Z', 0, 'r', 't')");
      }
      database.execute(
          "insert into rung_history (module, version, kind, class_name, description, parents,"
              + " checksum, applied_order, applied_at, duration_micros, run_id, tool_version)"
              + " values "
              + String.join(", ", rows));

      BriefHistory brief = store.readBrief(connection);
      assertThat(brief.size()).isEqualTo(200);
      for (int i = 0; i < 200; i++) {
        assertThat(brief.module(i)).isEqualTo("main");
        assertThat(brief.checksum(i)).isEqualTo("v1s:" + brief.version(i));
      }
      assertThat(store.readAll(connection).applied()).hasSize(200);
    }
  }

  private static HistoryStore create(Connection connection) throws Exception {
    Dialect dialect = Dialects.of(connection);
    Location location = dialect.locate(connection, null, "rung_history");
    RunSession session =
        dialect.open(connection, location, new SessionOptions("r", Duration.ofSeconds(5), null));
    HistoryStore store = new HistoryStore(dialect.sql(location));
    assertThat(store.createTables(session)).isTrue();
    session.restore();
    return store;
  }
}
