package dev.rung.internal.dialect;

import dev.rung.migration.Problem;
import java.sql.Connection;

/** A connection in Rung's hands until {@link #close}. Used by one thread. */
public interface Borrowed extends AutoCloseable {

  /** The connection. */
  Connection connection();

  /** What {@link Dialect#locate} told of this connection, as it is shown to people. */
  default Location place(Location seen) {
    return seen;
  }

  /**
   * Makes sure that nobody gets this connection as it is: its physical connection is closed. For
   * when its session could not be restored; {@link #close} still follows.
   *
   * @param why it could not be restored
   * @return the warning CONNECTION_NOT_RESTORED for the user
   */
  Problem discard(Throwable why);

  /** Gives the connection back to whom it came from. What fails here is logged: the run is over. */
  @Override
  void close();
}
