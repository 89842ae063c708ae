package dev.rung.internal.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where connections come from. The same source may be borrowed from many times; it is as safe for
 * use by many threads as what it was made of.
 */
public sealed interface ConnectionSource permits UrlSource, PoolSource, GivenSource {

  /**
   * Gets a connection, in autocommit unless its owner is inside a transaction. Nothing else happens
   * to it, and no statement runs.
   *
   * @throws dev.rung.migration.MigrationException DRIVER_MISSING, CONNECT_FAILED,
   *     PRIVATE_MEMORY_DATABASE
   */
  Borrowed borrow();

  /**
   * Gives a connection to who will not write. It is as of {@link #borrow}, but a SQLite file that a
   * URL names and that does not exist is not created: it counts as an empty database.
   *
   * @throws dev.rung.migration.MigrationException as {@link #borrow}
   */
  default Borrowed borrowToRead() {
    return borrow();
  }

  /**
   * The dialect of a database that is certain, before anybody connects, to have nothing in it: that
   * of a SQLite file that does not exist. Null of any other.
   */
  default @Nullable Dialect ofNothing() {
    return null;
  }

  /**
   * Checks what only a look at the database tells.
   *
   * @throws dev.rung.migration.MigrationException PRIVATE_MEMORY_DATABASE
   */
  void check(Connection connection, Location location) throws SQLException;

  /**
   * Opens a connection for each use, and closes it.
   *
   * @param properties of the driver, such as {@code user} and {@code password}
   */
  static ConnectionSource url(String url, Properties properties) {
    return new UrlSource(url, properties);
  }

  /** Borrows from a pool, or whatever the application has, and gives back. */
  static ConnectionSource dataSource(DataSource dataSource) {
    return new PoolSource(dataSource);
  }

  /** Uses the caller's connection and never closes it. */
  static ConnectionSource connection(Connection connection) {
    return new GivenSource(connection);
  }
}
