package dev.rung.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rung.internal.dialect.RunLock.Holder;
import dev.rung.internal.history.HistoryStore;
import dev.rung.internal.lock.RunLockWaiter;
import dev.rung.migration.MigrationException;
import dev.rung.testkit.TestDatabase;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every dialect's session promises: one run at a time, and a connection that comes back. */
abstract class RunSessionContract extends DialectKit {

  RunSessionContract(TestDatabase.Product product) {
    super(product);
  }

  /** Everything of a session that a run must put back. */
  abstract List<String> settings(Connection connection) throws Exception;

  @Test
  void oneRunAtATime() throws Exception {
    RunSession first = open("first");
    RunSession second = open("second");

    assertThat(first.runLock().tryAcquire()).isTrue();
    assertThat(first.runLock().tryAcquire()).as("it has it already").isTrue();
    assertThat(second.runLock().tryAcquire()).isFalse();

    first.runLock().release();
    assertThat(second.runLock().tryAcquire()).isTrue();
    assertThat(first.runLock().tryAcquire()).isFalse();
    first.runLock().release();
    assertThat(first.runLock().tryAcquire()).as("only the holder gives it back").isFalse();
    second.restore();
    assertThat(first.runLock().tryAcquire()).isTrue();
  }

  @Test
  void tellsWhoHoldsTheLockAndWhatRuns() throws Exception {
    RunSession first = running("first");
    RunSession second = open("second");

    first.runLock().announce("main:1");
    step(first, A1);
    Holder holder = second.runLock().holder();

    assertThat(holder).isNotNull();
    assertThat(holder.activity()).isEqualTo("rung first main:1");
    assertThat(holder.since()).isNotNull();
    first.restore();
    assertThat(second.runLock().holder()).isNull();
  }

  @Test
  void aBorrowedConnectionComesBackAsItWas() throws Exception {
    HikariDataSource pool = database.pool(1);
    List<String> before;
    try (Connection connection = pool.getConnection()) {
      before = settings(connection);
    }
    ConnectionSource source = ConnectionSource.dataSource(pool);
    try (Borrowed borrowed = source.borrow()) {
      RunSession session = open(borrowed.connection(), "r");
      session.runLock().tryAcquire();
      store(borrowed.connection()).createTables(session);
      assertThat(settings(borrowed.connection())).as("a run has its own").isNotEqualTo(before);
      step(session, A1, "create table t (a int)");
      session.transaction().commit();
      step(session, A2, "create table u (a int)");
      session.restore();
    }
    try (Connection connection = pool.getConnection()) {
      assertThat(settings(connection)).isEqualTo(before);
      assertThat(open("other").runLock().tryAcquire()).isTrue();
    }
    assertThat(database.tables()).contains("t").doesNotContain("u");
  }

  /** Statements that change the session beyond their transaction. */
  abstract String[] carelessStatements();

  @Test
  void whatAMigrationChangedInItsSessionDoesNotReachThePool() throws Exception {
    HikariDataSource pool = database.pool(1);
    List<String> before;
    try (Connection connection = pool.getConnection()) {
      before = settings(connection);
    }
    try (Borrowed borrowed = ConnectionSource.dataSource(pool).borrow()) {
      RunSession session = open(borrowed.connection(), "r");
      for (String careless : carelessStatements()) {
        execute(session, careless);
      }
      session.restore();
    }
    try (Connection connection = pool.getConnection()) {
      assertThat(settings(connection)).isEqualTo(before);
    }
  }

  @Test
  void aPoolWithoutAutocommitGetsItBack() throws Exception {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setAutoCommit(false);
    config.setMaximumPoolSize(1);
    HikariDataSource pool = new HikariDataSource(config);
    try (Borrowed borrowed = ConnectionSource.dataSource(pool).borrow()) {
      assertThat(borrowed.connection().getAutoCommit()).isTrue();
      assertThat(locate(borrowed.connection()).exists()).isFalse();
      open(borrowed.connection(), "r").restore();
    }
    try (Connection connection = pool.getConnection()) {
      assertThat(connection.getAutoCommit()).isFalse();
    }
    pool.close();
  }

  @Test
  void aPoolDoesNotHandOutADiscardedConnection() throws Exception {
    HikariDataSource pool = database.pool(1);
    try (Borrowed borrowed = ConnectionSource.dataSource(pool).borrow()) {
      assertThat(borrowed.discard(new IllegalStateException("no reason\nsecond line")).toString())
          .isEqualTo(
              "[RUNG-310] The borrowed connection could not be put back as it was and was closed.\n"
                  + "    because   no reason\n"
                  + "  fix: nothing to do here: the pool opens another; look why the connection"
                  + " broke");
    }
    try (Connection connection = pool.getConnection()) {
      assertThat(TestDatabase.query(connection, "select 1")).containsExactly("1");
    }
  }

  @Test
  void refusesAConnectionInsideATransaction() throws Exception {
    Connection bySql = connect();
    bySql.createStatement().execute("begin");
    Connection byDriver = connect();
    byDriver.setAutoCommit(false);
    TestDatabase.query(byDriver, "select 1");

    for (Connection connection : List.of(bySql, byDriver)) {
      try (Borrowed borrowed = ConnectionSource.connection(connection).borrow()) {
        assertThatThrownBy(() -> open(borrowed.connection(), "r"))
            .isInstanceOf(MigrationException.class)
            .hasMessage(
                "[RUNG-305] The given connection is inside a transaction.\n"
                    + "  fix: commit or roll back and call setAutoCommit(true) before you hand it"
                    + " to Rung");
      }
      assertThat(connection.isClosed()).isFalse();
    }
    assertThat(byDriver.getAutoCommit()).isFalse();
  }

  @Test
  void eightRunsAtOnceCreateTheTablesOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<?>> runs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String run = "r" + i;
      runs.add(
          threads.submit(
              () -> {
                try (Connection connection = database.connect()) {
                  RunSession session = open(connection, run);
                  waiter().acquire(session.runLock());
                  HistoryStore store = store(connection);
                  if (!locate(connection).exists()) {
                    waiter().await(() -> store.createTables(session), session.runLock());
                  }
                  step(session, id(run.substring(1) + ".1"));
                  session.transaction().commit();
                  session.restore();
                }
                return null;
              }));
    }
    for (Future<?> run : runs) {
      run.get();
    }
    threads.shutdown();

    assertThat(database.query("select name, value from rung_meta")).containsExactly("format|1");
    assertThat(database.query("select count(*), max(applied_order) from rung_history"))
        .containsExactly("8|8");
  }

  @Test
  void creatingTheTablesTwiceChangesNothing() throws Exception {
    RunSession session = running("r");
    step(session, A1);
    session.transaction().commit();

    assertThat(store(session.connection()).createTables(session)).isTrue();

    assertThat(database.query("select version from rung_history")).containsExactly("1");
  }

  private static RunLockWaiter waiter() {
    return new RunLockWaiter(Duration.ofSeconds(60), () -> false, event -> {});
  }
}
