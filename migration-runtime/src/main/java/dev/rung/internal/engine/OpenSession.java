package dev.rung.internal.engine;

import dev.rung.EngineEvent;
import dev.rung.EngineListener;
import dev.rung.internal.dialect.RunSession;
import dev.rung.internal.dialect.SessionOptions;
import dev.rung.migration.MigrationException;
import java.sql.SQLException;

/** The session of one call that writes, from its opening until it is given back. */
final class OpenSession implements AutoCloseable {
  private final Applied database;
  private final EngineListener listener;
  private final RunSession session;

  private OpenSession(Applied database, EngineListener listener, RunSession session) {
    this.database = database;
    this.listener = listener;
    this.session = session;
  }

  /** A connection that could not be put back after a failure is nothing to give back. */
  static OpenSession open(Applied database, SessionOptions options, EngineListener listener)
      throws SQLException {
    try {
      RunSession session =
          database.dialect().open(database.connection(), database.location(), options);
      return new OpenSession(database, listener, session);
    } catch (SQLException | MigrationException e) {
      if (e.getSuppressed().length > 0) { // it could not be put back as it was
        listener.on(new EngineEvent.Warned(database.borrowed().discard(e)));
      }
      throw e;
    }
  }

  RunSession session() {
    return session;
  }

  /**
   * Gives lock and session back, also after the connection was lost: on SQLite the lock is a
   * file's. What fails here is told, and does not hide what came of the run; the connection is then
   * closed for good, which frees a lock of the database as well.
   */
  @Override
  public void close() {
    try {
      session.restore();
    } catch (SQLException e) {
      listener.on(new EngineEvent.Warned(database.borrowed().discard(e)));
    }
  }
}
