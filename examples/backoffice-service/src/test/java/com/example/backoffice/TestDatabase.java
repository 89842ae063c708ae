package com.example.backoffice;

import dev.rung.Migrator;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** A fresh, empty database for services to share. */
final class TestDatabase implements AutoCloseable {

  /** The products on which every test runs. */
  enum Product {
    SQLITE,
    POSTGRESQL
  }

  private final String url;
  private final String name;

  private TestDatabase(String url, String name) {
    this.url = url;
    this.name = name;
  }

  static TestDatabase create(Product product, Path directory) throws SQLException {
    String name = "shared_" + UUID.randomUUID().toString().replace("-", "");
    if (product == Product.SQLITE) {
      Path file = directory.resolve(name + ".db");
      return new TestDatabase("jdbc:sqlite:" + file + "?foreign_keys=on&busy_timeout=30000", name);
    }
    Server.administer("create database " + name + " template template0");
    return new TestDatabase(Server.url(name), name);
  }

  String url() {
    return url;
  }

  /** The ids that the history has, in the order in which they were applied. */
  List<String> history() {
    return migrator().history().applied().stream().map(row -> row.id().toString()).toList();
  }

  /** Every attempt that there ever was, with what came of it. */
  List<String> journal() {
    return migrator().history().journal().stream()
        .map(entry -> entry.id() + " " + entry.outcome())
        .toList();
  }

  private Migrator migrator() {
    return Migrator.builder(url)
        .scan("com.example.identity.migrations", "com.example.billing.migrations")
        .build();
  }

  @Override
  public void close() throws SQLException {
    if (!url.startsWith("jdbc:sqlite:")) {
      Server.administer("drop database " + name + " with (force)");
    }
  }

  /** The PostgreSQL that RUNG_TEST_PG_URL names, or one that starts here and ends with the JVM. */
  private static final class Server {
    private static final String ADMIN_URL = adminUrl();

    static String url(String database) {
      return ADMIN_URL.replaceFirst("/[^/?]*($|\\?)", "/" + database + "$1");
    }

    static void administer(String sql) throws SQLException {
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
        return EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
