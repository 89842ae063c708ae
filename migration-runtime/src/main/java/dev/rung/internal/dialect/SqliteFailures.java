package dev.rung.internal.dialect;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite's errors mean for a run. Result codes tell most; where SQLite has only its general
 * code, its texts have to do, which it has kept for many years.
 */
final class SqliteFailures {

  private static final int BUSY = 5;
  private static final int READ_ONLY = 8;
  private static final int INTERRUPT = 9;
  private static final int NONE = 0;

  private SqliteFailures() {}

  static Dialect.Failure classify(Throwable failure) {
    SQLException sql = find(failure);
    if (sql == null) {
      return Dialect.Failure.OTHER;
    }
    return switch (sql.getErrorCode()) {
      case BUSY -> Dialect.Failure.RETRYABLE;
      case INTERRUPT -> Dialect.Failure.CANCELLED;
      case NONE ->
          says(sql, "connection closed") || says(sql, "has been closed")
              ? Dialect.Failure.CONNECTION_LOST
              : Dialect.Failure.OTHER;
      default ->
          says(sql, "from within a transaction")
                  || says(sql, "inside a transaction")
                  || says(sql, "database within transaction")
              ? Dialect.Failure.NON_TRANSACTIONAL
              : Dialect.Failure.OTHER;
    };
  }

  static boolean isNestedBegin(SQLException failure) {
    return says(failure, "cannot start a transaction within a transaction");
  }

  static boolean isNoTransaction(SQLException failure) {
    return says(failure, "no transaction is active");
  }

  static boolean isNoSavepoint(SQLException failure) {
    return says(failure, "no such savepoint");
  }

  static boolean isReadOnly(SQLException failure) {
    return failure.getErrorCode() == READ_ONLY;
  }

  private static boolean says(SQLException failure, String text) {
    String message = failure.getMessage();
    return message != null && message.contains(text);
  }

  private static @Nullable SQLException find(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < Dialect.DEEPEST_CAUSE; depth++) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
      cause = cause.getCause();
    }
    return null;
  }
}
