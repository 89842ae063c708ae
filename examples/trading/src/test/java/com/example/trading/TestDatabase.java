package com.example.trading;

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
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * A fresh, empty database for one test, and one connection to it as the service would have: with
 * foreign keys switched on, which SQLite leaves to each connection.
 */
final class TestDatabase implements AutoCloseable {

  /** The products on which every test runs. */
  enum Product {
    SQLITE,
    POSTGRESQL
  }

  private final Product product;
  private final String url;
  private final Connection connection;

  private TestDatabase(Product product, String url) throws SQLException {
    this.product = product;
    this.url = url;
    this.connection = DriverManager.getConnection(url);
  }

  static TestDatabase create(Product product, Path directory) throws SQLException {
    if (product == Product.SQLITE) {
      Path file = directory.resolve("trading.db");
      return new TestDatabase(product, "jdbc:sqlite:" + file + "?foreign_keys=on");
    }
    String name = "trading_" + UUID.randomUUID().toString().replace("-", "");
    Server.administer("create database " + name + " template template0");
    return new TestDatabase(product, Server.url(name));
  }

  String url() {
    return url;
  }

  /** What the service would work with, each statement in a transaction of its own. */
  DSLContext db() {
    return DSL.using(
        connection, product == Product.SQLITE ? SQLDialect.SQLITE : SQLDialect.POSTGRES);
  }

  Migrator migrator() {
    return Migrator.builder(url).scan("com.example.trading.migrations").build();
  }

  /** Tables, views and indexes, without Rung's own and without those that a constraint brought. */
  List<String> schema() {
    String sql =
        product == Product.SQLITE
            ? "select name from sqlite_master where name not like 'sqlite_%'"
            : "select c.relname from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'"
                + " where c.relkind in ('r', 'v', 'i') and not exists"
                + " (select 1 from pg_constraint x where x.conindid = c.oid)";
    return db().fetch(sql + " order by 1").into(String.class).stream()
        .filter(name -> !name.startsWith("rung_"))
        .toList();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    if (product == Product.POSTGRESQL) {
      String name = url.substring(url.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
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
        EmbeddedPostgres server = EmbeddedPostgres.start();
        return server.getJdbcUrl("postgres", "postgres");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
