package dev.rung.faults;

import dev.rung.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;

/** Looks at what a database's sessions do and hold. */
final class Sessions {
  private static final String OTHERS =
      " from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
          + " and backend_type = 'client backend'";
  private static final String LOCKS =
      "select count(*) from pg_locks where locktype = 'advisory' and database ="
          + " (select oid from pg_database where datname = current_database())";
  private static final long PATIENCE_NANOS = Duration.ofMinutes(3).toNanos();

  private Sessions() {}

  /** A question that is asked until the answer is yes. */
  @FunctionalInterface
  interface Question {
    boolean ask() throws Exception;
  }

  /** Waits until something is so. */
  static void await(String what, Question question) throws Exception {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!question.ask()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never: " + what);
      }
      Thread.sleep(10);
    }
  }

  /**
   * Waits until no other session is left: until then what a killed process did may still be there.
   * SQLite has no sessions.
   */
  static void awaitGone(TestDatabase database) throws Exception {
    if (database.isPostgresql()) {
      await("the sessions are gone", () -> count(database, "select count(*)" + OTHERS) == 0);
    }
  }

  /** Waits until a session is in a statement like this. */
  static void awaitStatement(TestDatabase database, String like) throws Exception {
    String sql = "select count(*)" + OTHERS + " and state = 'active' and query like '" + like + "'";
    await("a session runs " + like, () -> count(database, sql) > 0);
  }

  /** How many advisory locks are held in this database. */
  static int advisoryLocks(TestDatabase database) throws SQLException {
    return count(database, LOCKS);
  }

  private static int count(TestDatabase database, String sql) throws SQLException {
    return Integer.parseInt(database.query(sql).get(0));
  }
}
