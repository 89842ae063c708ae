package dev.rung.internal.dialect;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The lock that lets one run at a time through. It belongs to one database session or process: it
 * ends when it is released or when its holder dies, so it cannot get stuck.
 */
public interface RunLock {

  /** Tries once, without waiting. */
  boolean tryAcquire() throws SQLException;

  /** Who holds it now, or null when nobody does or nobody can tell. */
  @Nullable Holder holder() throws SQLException;

  /** Tells those who wait what this run is doing now, such as a migration's id. */
  void announce(String activity);

  /** Gives it back; does nothing when it is not held. */
  void release() throws SQLException;

  /**
   * Who holds the lock.
   *
   * @param who in words: process or backend number and host
   * @param since when it was taken, null when unknown
   * @param activity what the holder announced, empty when unknown
   * @param remedy how to end the holder, a command
   */
  record Holder(String who, @Nullable Instant since, String activity, String remedy) {}
}
