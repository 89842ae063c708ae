package dev.rung.examples.benchmark;

import java.io.IOException;
import java.sql.SQLException;

/** A server or directory that databases are made in. Used by one thread. */
interface BenchmarkDatabase extends AutoCloseable {

  /** As the tables of results name it. */
  String product();

  /** The JDBC URL of a new, empty database. */
  String empty() throws SQLException, IOException;

  /** The JDBC URL of a new copy of a database that nobody is connected to. */
  String copy(String url) throws SQLException, IOException;

  /** Removes a database. */
  void drop(String url) throws SQLException, IOException;

  @Override
  void close() throws IOException;
}
