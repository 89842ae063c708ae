package dev.rung.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** The one PostgreSQL server of the tests in this JVM, started by the first test that needs it. */
final class PostgresServer {

  private static final String ADMIN_URL = adminUrl();

  private PostgresServer() {}

  /** Creates an empty database and gives its name, which no other run of the tests uses. */
  static String createDatabase() throws SQLException {
    String name = "rung_test_" + UUID.randomUUID().toString().replace("-", "");
    administer("create database " + name + " template template0");
    return name;
  }

  /** Removes a database, with the sessions that are still in it. */
  static void dropDatabase(String name) throws SQLException {
    administer("drop database if exists " + name + " with (force)");
  }

  /** The URL of a database on the server. */
  static String url(String database) {
    int question = ADMIN_URL.indexOf('?');
    String server = question < 0 ? ADMIN_URL : ADMIN_URL.substring(0, question);
    String options = question < 0 ? "" : ADMIN_URL.substring(question);
    return server.substring(0, server.lastIndexOf('/') + 1) + database + options;
  }

  private static void administer(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(ADMIN_URL);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String adminUrl() {
    String given = System.getenv("RUNG_TEST_PG_URL");
    if (given != null && !given.isBlank()) {
      return given;
    }
    try {
      // It stops with the JVM: zonky registers a shutdown hook.
      EmbeddedPostgres server =
          EmbeddedPostgres.builder().setServerConfig("max_connections", "100").start();
      return server.getJdbcUrl("postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
