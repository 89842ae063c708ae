package dev.rung.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A fresh, empty database for one test, gone when it is closed: a file on SQLite, a database of its
 * own on PostgreSQL. Safe for use by many threads, but for {@link #close}.
 *
 * <p>PostgreSQL is one embedded server for the whole JVM, or the server that the environment
 * variable {@code RUNG_TEST_PG_URL} names, where the login must be allowed to create databases.
 */
public final class TestDatabase implements AutoCloseable {

  /** The database products that every test of a database runs on. */
  public enum Product {
    SQLITE,
    POSTGRESQL
  }

  /** Removes a database. */
  @FunctionalInterface
  private interface Drop {
    void run() throws SQLException;
  }

  private final Product product;
  private final String url;
  private final Drop drop;
  private final List<HikariDataSource> pools = new ArrayList<>();

  private TestDatabase(Product product, String url, Drop drop) {
    this.product = product;
    this.url = url;
    this.drop = drop;
  }

  /**
   * Makes a database.
   *
   * @param directory where SQLite keeps its file; the test's temporary directory
   */
  public static TestDatabase create(Product product, Path directory) throws SQLException {
    return product == Product.SQLITE ? sqlite(directory.resolve("test.db")) : postgresql();
  }

  /** A SQLite database in the given file, which the first connection creates. */
  public static TestDatabase sqlite(Path file) {
    return new TestDatabase(Product.SQLITE, "jdbc:sqlite:" + file.toAbsolutePath(), () -> {});
  }

  /** A PostgreSQL database. */
  public static TestDatabase postgresql() throws SQLException {
    String name = PostgresServer.createDatabase();
    return new TestDatabase(
        Product.POSTGRESQL, PostgresServer.url(name), () -> PostgresServer.dropDatabase(name));
  }

  /** Which product it is. */
  public Product product() {
    return product;
  }

  /** Whether it is PostgreSQL. */
  public boolean isPostgresql() {
    return product == Product.POSTGRESQL;
  }

  /** The JDBC URL, with the login in it. */
  public String url() {
    return url;
  }

  /** A new connection, which the caller closes. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  /** A pool of the given size, closed with the database. */
  public synchronized HikariDataSource pool(int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    HikariDataSource pool = new HikariDataSource(config);
    pools.add(pool);
    return pool;
  }

  /** Runs statements, each in its own transaction, on a connection of its own. */
  public void execute(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The rows of a query, each as its values' text joined by {@code |}, null as {@code null}. */
  public List<String> query(String sql) throws SQLException {
    try (Connection connection = connect()) {
      return query(connection, sql);
    }
  }

  /** As {@link #query(String)}, on a given connection. */
  public static List<String> query(Connection connection, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", values));
      }
    }
    return rows;
  }

  /** The names of the ordinary tables, sorted. */
  public List<String> tables() throws SQLException {
    return query(
        isPostgresql()
            ? "select tablename from pg_tables where schemaname = current_schema() order by 1"
            : "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
                + " order by 1");
  }

  /** Closes the pools and removes the database. */
  @Override
  public void close() throws SQLException {
    for (HikariDataSource pool : pools) {
      pool.close();
    }
    drop.run();
  }
}
