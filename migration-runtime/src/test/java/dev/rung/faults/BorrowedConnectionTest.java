package dev.rung.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rung.Migrator;
import dev.rung.samples.steps.Body;
import dev.rung.testkit.TestDatabase;
import dev.rung.testkit.TestDatabase.Product;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;

/** A pool of one connection lends it for a run, and gets the same one back as it was. */
class BorrowedConnectionTest {
  private static final List<String> POSTGRESQL_SETTINGS =
      List.of(
          "search_path",
          "application_name",
          "lock_timeout",
          "statement_timeout",
          "idle_in_transaction_session_timeout",
          "client_connection_check_interval",
          "default_transaction_isolation",
          "default_transaction_read_only",
          "TimeZone",
          "work_mem",
          "jit",
          "role");
  private static final List<String> SQLITE_PRAGMAS =
      List.of("foreign_keys", "busy_timeout", "journal_mode", "query_only", "synchronous");

  /** What the application itself has set. */
  private static final List<String> OWN_POSTGRESQL =
      List.of(
          "set search_path to public, pg_temp", "set lock_timeout = '1234ms'", "set jit to off");

  private static final List<String> OWN_SQLITE =
      List.of("pragma busy_timeout = 1234", "pragma foreign_keys = 1");

  /** What a careless migration changes in its session. */
  private static final List<String> CARELESS_POSTGRESQL =
      List.of(
          "set search_path to pg_catalog",
          "set lock_timeout = '7s'",
          "set statement_timeout = '8s'",
          "set timezone to 'Asia/Tokyo'",
          "set work_mem to '1MB'",
          "reset jit",
          "set application_name to 'careless'");

  private static final List<String> CARELESS_SQLITE = List.of("pragma busy_timeout = 7");

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Product.class)
  void afterSuccess(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      assertUnchanged(database, (pool, body) -> assertThat(up(pool, body)).isEqualTo(2));
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void afterAFailure(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      assertUnchanged(
          database,
          (pool, body) ->
              assertThat(
                      Steps.failure(
                              migrator(
                                  pool,
                                  db -> {
                                    body.run(db);
                                    db.execute("insert into missing values (1)");
                                  }))
                          .code()
                          .id())
                  .isEqualTo("RUNG-401"));
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void afterACancellation(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Migrator[] migrator = new Migrator[1];
      assertUnchanged(
          database,
          (pool, body) -> {
            migrator[0] =
                migrator(
                    pool,
                    db -> {
                      body.run(db);
                      migrator[0].cancel();
                      db.execute("select 1");
                    });
            assertThat(Steps.failure(migrator[0]).code().id()).isEqualTo("RUNG-407");
          });
    }
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void afterAnotherRunHeldTheLock(Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        Child holder = Child.steps(database.url(), Behaviour.WAIT_FOR_EVER)) {
      holder.ready().go().await("inside");
      assertUnchanged(
          database,
          (pool, body) ->
              assertThat(
                      Steps.refusal(
                              Migrator.builder(pool)
                                  .scan(Steps.PACKAGE)
                                  .lockWait(Duration.ofMillis(1))
                                  .build())
                          .code()
                          .id())
                  .isEqualTo("RUNG-301"));
    }
  }

  /** One way to end a run. */
  @FunctionalInterface
  private interface Run {
    void end(HikariDataSource pool, Body careless) throws Exception;
  }

  private static void assertUnchanged(TestDatabase database, Run run) throws Exception {
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(database.url());
      pool.setMaximumPoolSize(1);
      pool.setAutoCommit(false);
      pool.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
      setUp(pool, database.isPostgresql() ? OWN_POSTGRESQL : OWN_SQLITE);
      List<String> before = state(pool, database.isPostgresql());
      assertThat(before)
          .contains(
              database.isPostgresql()
                  ? new String[] {"lock_timeout [1234ms]"}
                  : new String[] {"busy_timeout [1234]", "foreign_keys [1]"});

      List<String> careless = database.isPostgresql() ? CARELESS_POSTGRESQL : CARELESS_SQLITE;
      run.end(pool, db -> careless.forEach(db::execute));

      assertThat(state(pool, database.isPostgresql())).isEqualTo(before);
      if (database.isPostgresql()) {
        assertThat(ownAdvisoryLocks(pool)).containsExactly("0");
      }
    }
  }

  private static void setUp(HikariDataSource pool, List<String> statements) throws Exception {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true); // SQLite changes foreign_keys outside of transactions only
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static int up(HikariDataSource pool, Body body) {
    return migrator(pool, body).up().succeeded().size();
  }

  private static Migrator migrator(HikariDataSource pool, Body body) {
    return Migrator.builder(pool)
        .scan(Steps.PACKAGE)
        .factory(Steps.factory(body, db -> {}))
        .build();
  }

  private static List<String> state(HikariDataSource pool, boolean postgresql) throws Exception {
    List<String> state = new ArrayList<>();
    try (Connection connection = pool.getConnection()) {
      state.add("autocommit " + connection.getAutoCommit());
      state.add("isolation " + connection.getTransactionIsolation());
      state.add("read-only " + connection.isReadOnly());
      if (postgresql) {
        PGConnection driver = connection.unwrap(PGConnection.class);
        state.add("session " + driver.getBackendPID());
        state.add("prepare threshold " + driver.getPrepareThreshold());
      }
      for (String name : postgresql ? POSTGRESQL_SETTINGS : SQLITE_PRAGMAS) {
        String sql = (postgresql ? "show " : "pragma ") + name;
        state.add(name + " " + TestDatabase.query(connection, sql));
      }
      connection.rollback();
    }
    return state;
  }

  private static List<String> ownAdvisoryLocks(HikariDataSource pool) throws Exception {
    try (Connection connection = pool.getConnection()) {
      return TestDatabase.query(
          connection,
          "select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()");
    }
  }
}
