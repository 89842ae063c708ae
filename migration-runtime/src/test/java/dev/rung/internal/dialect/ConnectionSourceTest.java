package dev.rung.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.migration.MigrationException;
import dev.rung.testkit.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

class ConnectionSourceTest {

  private static final String CANARY = "s3cr3t-canary";

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void opensAndClosesItsOwnFromAUrl(TestDatabase.Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory)) {
      Connection connection;
      try (Borrowed borrowed = ConnectionSource.url(database.url(), new Properties()).borrow()) {
        connection = borrowed.connection();
        assertThat(Dialects.of(connection).product()).isEqualToIgnoringCase(product.name());
      }
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void neverClosesTheCallersConnection(TestDatabase.Product product) throws Exception {
    try (TestDatabase database = TestDatabase.create(product, directory);
        Connection connection = database.connect()) {
      try (Borrowed borrowed = ConnectionSource.connection(connection).borrow()) {
        assertThat(borrowed.connection()).isSameAs(connection);
        borrowed.discard(new IllegalStateException());
      }
      assertThat(connection.isClosed()).isFalse();
    }
  }

  @Test
  void onlyAFileThatDoesNotExistIsKnownToBeEmptyBeforeConnecting() throws Exception {
    Path file = directory.resolve("new.db");
    ConnectionSource source = ConnectionSource.url("jdbc:sqlite:" + file, new Properties());
    assertThat(source.ofNothing()).isInstanceOf(SqliteDialect.class);
    Files.createFile(file);
    assertThat(source.ofNothing()).isNull();
    for (String url : List.of("jdbc:sqlite::memory:", "jdbc:postgresql:shop", "jdbc:h2:" + file)) {
      assertThat(ConnectionSource.url(url, new Properties()).ofNothing()).as(url).isNull();
    }
    assertThat(ConnectionSource.dataSource(new SQLiteDataSource()).ofNothing()).isNull();
  }

  @Test
  void refusesTheConnectionOfATransactionThatADataSourceHandsOut() throws Exception {
    try (TestDatabase database = TestDatabase.postgresql();
        Connection connection = database.connect()) {
      PGSimpleDataSource bound =
          new PGSimpleDataSource() {
            @Override
            public Connection getConnection() {
              return connection;
            }
          };
      connection.setAutoCommit(false);
      connection.createStatement().execute("create table half_done (n int)");
      assertThatThrownBy(() -> ConnectionSource.dataSource(bound).borrow())
          .hasMessageStartingWith("[RUNG-305] The given connection is inside a transaction.");
      assertThat(database.tables()).as("not committed").doesNotContain("half_done");
    }
  }

  @Test
  void namesTheDependencyOfAMissingDriver() {
    // Both drivers are here, so that only a product that Rung does not know can show the shape.
    assertThatThrownBy(
            () ->
                ConnectionSource.url("jdbc:nosuch://u:" + CANARY + "@h/x", new Properties())
                    .borrow())
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            """
            [RUNG-303] No JDBC driver on the class path takes this URL.
                url       jdbc:nosuch://h/x
              fix: use a URL that starts with jdbc:postgresql: or jdbc:sqlite:""");
    assertThat(UrlSource.dependency("jdbc:postgresql://h/x"))
        .isEqualTo("add the dependency org.postgresql:postgresql");
    assertThat(UrlSource.dependency("jdbc:sqlite:x.db"))
        .isEqualTo("add the dependency org.xerial:sqlite-jdbc");
  }

  @Test
  void tellsNoSecretWhenItCannotConnect() {
    Properties properties = new Properties();
    properties.setProperty("user", "ann");
    properties.setProperty("password", CANARY);

    assertThatThrownBy(
            () -> ConnectionSource.url("jdbc:postgresql://127.0.0.1:1/x", properties).borrow())
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            """
            [RUNG-304] The database cannot be reached, or refuses the login.
                url       jdbc:postgresql://127.0.0.1:1/x
                driver    Connection to 127.0.0.1:1 refused. Check that the hostname and port are \
            correct and that the postmaster is accepting TCP/IP connections.
              fix: check the URL, the login and whether the server runs""")
        .hasNoSuppressedExceptions();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:1/x?password=" + CANARY,
        "jdbc:postgresql://127.0.0.1:1/x?sslpassword=" + CANARY + "&user=a",
        "jdbc:postgresql://ann:" + CANARY + "@127.0.0.1:1/x",
        "jdbc:sqlite:/nowhere/at/all.db?password=" + CANARY
      })
  void noOutputHoldsTheUrlsSecret(String url) {
    StringWriter output = new StringWriter();
    assertThatThrownBy(() -> ConnectionSource.url(url, new Properties()).borrow())
        .isInstanceOf(MigrationException.class)
        .satisfies(e -> e.printStackTrace(new PrintWriter(output, true)));

    assertThat(output.toString()).contains("RUNG-304").doesNotContain(CANARY);
  }

  @Test
  void refusesAPrivateMemoryDatabaseFromAUrlOrDataSource() throws Exception {
    String message =
        """
        [RUNG-306] An in-memory SQLite database is private to one connection; the migrations would \
        be lost.
          fix: use a file, such as jdbc:sqlite:app.db
          fix: share it: jdbc:sqlite:file:app?mode=memory&cache=shared
          fix: hand the one connection to Migrator.builder(connection)""";
    assertThatThrownBy(
            () -> ConnectionSource.url("jdbc:sqlite::memory:", new Properties()).borrow())
        .hasMessage(message);

    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl("jdbc:sqlite::memory:");
    ConnectionSource source = ConnectionSource.dataSource(dataSource);
    try (Borrowed borrowed = source.borrow()) {
      Connection connection = borrowed.connection();
      Location location = Dialects.of(connection).locate(connection, null, "rung_history");
      assertThatThrownBy(() -> source.check(connection, location)).hasMessage(message);
    }
  }

  @Test
  void takesSharedMemoryAndTheCallersOwn() throws Exception {
    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl("jdbc:sqlite:file:shared-by-all?mode=memory&cache=shared");
    ConnectionSource source = ConnectionSource.dataSource(dataSource);
    try (Borrowed borrowed = source.borrow()) {
      Connection connection = borrowed.connection();
      source.check(connection, Dialects.of(connection).locate(connection, null, "rung_history"));
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Location location = Dialects.of(connection).locate(connection, null, "rung_history");
      ConnectionSource.connection(connection).check(connection, location);
      assertThat(location.database()).isEqualTo("SQLite in memory");
    }
  }
}
