package dev.rung.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.internal.dialect.Dialect.Failure;
import dev.rung.migration.MigrationException;
import dev.rung.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqliteDialectTest extends DialectContract {

  SqliteDialectTest() {
    super(TestDatabase.Product.SQLITE);
  }

  @Override
  List<String> statementsOfAStep() {
    return List.of(
        "begin", "select", "savepoint", "create", "release", "insert", "insert", "commit");
  }

  @Test
  void aBusyDatabaseMayBeTriedAgain() throws Exception {
    RunSession first = running("r");
    first.transaction().begin("main:1");
    Connection other = connect();
    other.createStatement().execute("pragma busy_timeout = 10");

    assertThatThrownBy(() -> other.createStatement().execute("begin immediate"))
        .satisfies(e -> assertThat(classify(other, e)).isEqualTo(Failure.RETRYABLE));
  }

  @Test
  void aReadOnlyConnectionIsRefused() throws Exception {
    running("r").restore();
    String file = directory.resolve("test.db").toString();
    Connection byOption = connect("jdbc:sqlite:" + file + "?open_mode=1");
    Connection byName = connect("jdbc:sqlite:file:" + file + "?mode=ro");
    Connection byPragma = connect(database.url());
    byPragma.createStatement().execute("pragma query_only = 1");

    for (Connection connection : List.of(byOption, byName, byPragma)) {
      assertThatThrownBy(() -> open(connection, "r"))
          .isInstanceOf(MigrationException.class)
          .hasMessage(
              "[RUNG-307] The connection is read-only.\n    database  SQLite "
                  + file
                  + "\n  fix: make file and directory writable, and open without mode=ro,"
                  + " open_mode=1, query_only");
      assertThat(TestDatabase.query(connection, "pragma busy_timeout")).containsExactly("3000");
    }
  }

  @Test
  void aDatabaseThatIsBeingWrittenCanBeOpened() throws Exception {
    RunSession first = running("r");
    first.transaction().begin("main:1");

    RunSession second = open("s");

    assertThat(second.runLock().tryAcquire()).isFalse();
    first.transaction().rollback();
    assertThat(database.query("pragma user_version")).containsExactly("0");
  }

  @Test
  void oneLockForEveryNameOfAFile() throws Exception {
    RunSession first = running("r");
    Path link = Files.createSymbolicLink(directory.resolve("link.db"), Path.of("test.db"));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + link)) {
      RunSession second = open(connection, "s");

      assertThat(second.runLock().tryAcquire()).isFalse();
      first.restore();
      assertThat(second.runLock().tryAcquire()).isTrue();
      second.restore();
    }
  }

  @Test
  void sharedMemoryHasOneLockAndPrivateMemoryItsOwn() throws Exception {
    String shared = "jdbc:sqlite:file:one-lock?mode=memory&cache=shared";
    try (Connection a = DriverManager.getConnection(shared);
        Connection b = DriverManager.getConnection(shared)) {
      RunLock first = open(a, "first").runLock();
      RunLock second = open(b, "second").runLock();
      assertThat(first.tryAcquire()).isTrue();
      assertThat(second.tryAcquire()).isFalse();
      assertThat(second.holder().who()).isEqualTo("run first of this process");
      first.release();
      assertThat(second.tryAcquire()).isTrue();
      second.release();
    }
    try (Connection a = DriverManager.getConnection("jdbc:sqlite::memory:");
        Connection b = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      RunLock first = open(a, "first").runLock();
      RunLock second = open(b, "second").runLock();
      assertThat(first.tryAcquire()).isTrue();
      assertThat(second.tryAcquire()).isTrue();
      first.release();
      second.release();
    }
  }
}
