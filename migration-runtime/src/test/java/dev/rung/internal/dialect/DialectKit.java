package dev.rung.internal.dialect;

import dev.rung.AppliedMigration;
import dev.rung.JournalEntry;
import dev.rung.internal.dialect.StepTransaction.Before;
import dev.rung.internal.history.HistoryStore;
import dev.rung.internal.history.JournalChain;
import dev.rung.migration.MigrationId;
import dev.rung.migration.Version;
import dev.rung.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the contract tests of a dialect share: a fresh database and short ways to use it. */
abstract class DialectKit {

  static final MigrationId A1 = id("1");
  static final MigrationId A2 = id("2");

  private final TestDatabase.Product product;
  private final List<AutoCloseable> opened = new ArrayList<>();

  @TempDir Path directory;
  TestDatabase database;

  DialectKit(TestDatabase.Product product) {
    this.product = product;
  }

  @BeforeEach
  void createDatabase() throws Exception {
    database = TestDatabase.create(product, directory);
  }

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable resource : opened) {
      resource.close();
    }
    database.close();
  }

  static MigrationId id(String version) {
    return new MigrationId("main", new Version(version));
  }

  /** A connection that is closed with the test. */
  Connection connect() throws SQLException {
    return connect(database.url());
  }

  /** A connection by another URL that is closed with the test. */
  Connection connect(String url) throws SQLException {
    Connection connection = DriverManager.getConnection(url);
    opened.add(connection);
    return connection;
  }

  Location locate(Connection connection) throws SQLException {
    return Dialects.of(connection).locate(connection, null, "rung_history");
  }

  /** A session on a connection of its own. */
  RunSession open(String runId) throws SQLException {
    return open(connect(), runId);
  }

  RunSession open(Connection connection, String runId) throws SQLException {
    return Dialects.of(connection)
        .open(
            connection, locate(connection), new SessionOptions(runId, Duration.ofSeconds(5), null));
  }

  /** A session that holds the run lock on a database that has Rung's tables. */
  RunSession running(String runId) throws SQLException {
    RunSession session = open(runId);
    if (!session.runLock().tryAcquire()) {
      throw new AssertionError("the run lock is not free");
    }
    store(session.connection()).createTables(session);
    return session;
  }

  HistoryStore store(Connection connection) throws SQLException {
    return new HistoryStore(Dialects.of(connection).sql(locate(connection)));
  }

  /** Does a step's work as the executor does, without the commit. */
  static boolean step(RunSession session, MigrationId id, String... statements)
      throws SQLException {
    StepTransaction transaction = session.transaction();
    if (!transaction.begin(id.toString())) {
      throw new AssertionError("the transaction lock is not free");
    }
    Before before = transaction.read(id);
    execute(session, statements);
    return transaction.record(row(before, id), Imprint.NONE, null, entry(before, id));
  }

  static void execute(RunSession session, String... statements) throws SQLException {
    try (Statement statement = session.connection().createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  static AppliedMigration row(Before before, MigrationId id) {
    return new AppliedMigration(
        id,
        AppliedMigration.Kind.APPLIED,
        "com.acme.M" + id.version(),
        "it's a \"test\"",
        List.of(id("7"), id("1.5")),
        "v1s:abc",
        before.lastOrder() + 1,
        before.now(),
        Duration.ofMillis(12),
        "run1",
        "0.1",
        id.equals(id("1")));
  }

  static JournalEntry entry(Before before, MigrationId id) {
    return JournalChain.next(
        before,
        id,
        JournalEntry.Outcome.SUCCEEDED,
        "v1s:abc",
        Duration.ofMillis(12),
        "",
        new JournalChain.Author("ann", "laptop", "", "run1", "0.1"));
  }
}
