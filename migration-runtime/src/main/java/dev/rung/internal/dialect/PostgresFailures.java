package dev.rung.internal.dialect;

import java.sql.SQLException;

/** What PostgreSQL's SQLSTATEs mean for a run. */
final class PostgresFailures {

  private PostgresFailures() {}

  static Dialect.Failure classify(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < Dialect.DEEPEST_CAUSE; depth++) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return ofState(sql.getSQLState());
      }
      cause = cause.getCause();
    }
    return Dialect.Failure.OTHER;
  }

  private static Dialect.Failure ofState(String state) {
    if (state.startsWith("08")) {
      return Dialect.Failure.CONNECTION_LOST;
    }
    return switch (state) {
      // lock not available, deadlock, serialization failure
      case "55P03", "40P01", "40001" -> Dialect.Failure.RETRYABLE;
      case "57014" -> Dialect.Failure.CANCELLED;
      case "25001" -> Dialect.Failure.NON_TRANSACTIONAL;
      case "25P02" -> Dialect.Failure.ABORTED;
      // shut down by an administrator, crash, starting up, database dropped, idle session; and the
      // two time-outs that end the session with its transaction
      case "57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04" ->
          Dialect.Failure.CONNECTION_LOST;
      default -> Dialect.Failure.OTHER;
    };
  }
}
