package dev.rung.internal.engine;

import dev.rung.internal.dialect.Borrowed;
import dev.rung.internal.dialect.Dialect;
import dev.rung.internal.dialect.Location;
import dev.rung.internal.history.HistoryStore;
import java.sql.Connection;

/**
 * The database's side of a call: where the history is and how to read it.
 *
 * @param borrowed the connection, for this call
 * @param dialect of the database
 * @param location of Rung's tables
 * @param store reads and writes them
 */
record Applied(Borrowed borrowed, Dialect dialect, Location location, HistoryStore store) {

  Connection connection() {
    return borrowed.connection();
  }
}
