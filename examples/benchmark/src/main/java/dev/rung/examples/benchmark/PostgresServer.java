package dev.rung.examples.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** An embedded PostgreSQL server, for as long as the benchmark runs. */
final class PostgresServer implements BenchmarkDatabase {
  private final EmbeddedPostgres server;
  private int made;

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  static PostgresServer start() throws IOException {
    return new PostgresServer(EmbeddedPostgres.builder().start());
  }

  @Override
  public String product() {
    return "PostgreSQL";
  }

  @Override
  public String empty() throws SQLException {
    return create("template0");
  }

  @Override
  public String copy(String url) throws SQLException {
    return create(name(url));
  }

  @Override
  public void drop(String url) throws SQLException {
    administer("drop database " + name(url) + " with (force)");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private String create(String template) throws SQLException {
    made++;
    String name = "benchmark_" + made;
    administer("create database " + name + " template " + template + " strategy file_copy");
    return url(name);
  }

  private void administer(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String url(String database) {
    return server.getJdbcUrl("postgres", database);
  }

  private static String name(String url) {
    String path = url.substring(0, url.indexOf('?'));
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
