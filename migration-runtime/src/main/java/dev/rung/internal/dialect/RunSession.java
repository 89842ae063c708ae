package dev.rung.internal.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection prepared for one run. Used by one thread; it does not own the connection.
 *
 * <p>Lock, migrations and history go over this one connection: losing it loses all three together.
 */
public interface RunSession {

  /** The raw connection. */
  Connection connection();

  /** Whether a transaction pooler stands between, so that only transaction locks hold. */
  boolean pooled();

  /** The lock that lets one run at a time through; trivially free where {@link #pooled}. */
  RunLock runLock();

  /** The transactions of this run's steps, one after another. */
  StepTransaction transaction();

  /**
   * Ends an open transaction by rollback, gives the run lock back and puts every changed setting
   * back to its former value. To be called in any case, also when the connection is lost: the lock
   * of a SQLite database does not go with its connection.
   *
   * @throws SQLException when that failed: the caller must not give the connection back
   */
  void restore() throws SQLException;
}
