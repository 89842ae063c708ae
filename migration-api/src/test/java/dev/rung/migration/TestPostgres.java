package dev.rung.migration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL for all tests of this module: embedded, or the one that RUNG_TEST_PG_URL names. */
final class TestPostgres {
  private static final String URL = url();

  private TestPostgres() {}

  static Connection connect() throws SQLException {
    return DriverManager.getConnection(URL);
  }

  private static String url() {
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
