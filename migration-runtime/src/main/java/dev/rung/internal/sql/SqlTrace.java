package dev.rung.internal.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what a migration sends while it runs, until something happens that statements do not
 * tell. Not safe for use by many threads.
 */
public final class SqlTrace {
  private static final int LONGEST = 1 << 20;

  private final List<String> statements = new ArrayList<>();
  private int length;
  private String incomplete = "";

  /** Adds a statement; what is longer than a million characters in all is not followed. */
  public void add(String statement) {
    length += statement.length();
    if (statement.indexOf('\0') >= 0) {
      incomplete("it sends a zero byte");
    } else if (length > LONGEST) {
      incomplete("it sends more than a million characters of SQL");
    } else if (isComplete()) {
      statements.add(statement);
    }
  }

  /** The statements are not all that it does; the first reason counts. */
  public void incomplete(String reason) {
    if (isComplete()) {
      incomplete = reason;
      statements.clear();
    }
  }

  /** Whether it is worth adding more. */
  public boolean isComplete() {
    return incomplete.isEmpty();
  }

  /**
   * What was collected.
   *
   * @param dialect of the database
   */
  public SentSql end(String dialect) {
    if (statements.isEmpty()) {
      incomplete("it sends no statement");
    }
    return isComplete() ? SentSql.of(dialect, statements) : SentSql.incomplete(incomplete);
  }
}
