package dev.rung.internal.exec;

import dev.rung.internal.sql.SentSql;
import dev.rung.internal.sql.SqlTrace;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteContext.BatchMode;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;

/**
 * Follows what a migration's {@code up} sends, through jOOQ and through its connection. What goes
 * through jOOQ is rendered for the fingerprint; texts that go past jOOQ, such as those of a script,
 * count as they stand. Used by the thread that made it.
 */
final class UpTrace implements ExecuteListener {
  private static final long serialVersionUID = 1L;
  private static final String READS = "it reads rows";

  private final transient SqlTrace trace = new SqlTrace();
  private final transient Thread owner = Thread.currentThread();
  private final transient FingerprintSql renderer;
  private final String dialect;
  private boolean throughJooq;

  UpTrace(FingerprintSql renderer, String dialect) {
    this.renderer = renderer;
    this.dialect = dialect;
  }

  /** What was sent until now; it follows no further. */
  SentSql end() {
    SentSql sent = trace.end(dialect);
    trace.incomplete("it is over");
    return sent;
  }

  @Override
  public void executeStart(ExecuteContext context) {
    throughJooq = true;
    if (!isFollowed()) {
      return;
    }
    if (context.batchMode() == BatchMode.SINGLE) {
      trace.incomplete("it sends a batch of bound values");
      return;
    }
    Query query = context.query();
    if (query instanceof ResultQuery) {
      trace.incomplete(READS);
    } else if (query != null) {
      add(query, context.sql());
    } else if (context.batchMode() == BatchMode.MULTIPLE) {
      for (int i = 0; i < context.batchQueries().length; i++) {
        add(context.batchQueries()[i], context.batchSQL()[i]);
      }
    } else {
      trace.incomplete("it calls a routine");
    }
  }

  @Override
  public void executeEnd(ExecuteContext context) {
    throughJooq = false;
  }

  /** Also of a statement that was announced, and then could not be prepared or bound. */
  @Override
  public void exception(ExecuteContext context) {
    if (context.sqlException() != null) {
      failed();
    }
  }

  private void add(Query query, @Nullable String executed) {
    try {
      trace.add(renderer.of(query, executed == null ? "" : executed));
    } catch (RuntimeException e) { // a part of the application's own may throw anything
      Log.notRendered(e);
      trace.incomplete("a statement of it cannot be rendered without a database");
    }
  }

  /** A statement is executed on the connection; jOOQ announced its own before. */
  void executing(String method, String text, boolean prepared) {
    if (throughJooq || !isFollowed()) {
      return;
    }
    if (prepared || text.isEmpty()) {
      trace.incomplete("it uses the JDBC connection by itself (" + method + ")");
    } else {
      trace.add(text);
    }
  }

  /** A result set was handed out. */
  void readsRows() {
    trace.incomplete(READS);
  }

  /** A statement failed, and the migration may have gone on. */
  void failed() {
    throughJooq = false;
    trace.incomplete("a statement of it failed");
  }

  /** It threw something. */
  void stopped() {
    trace.incomplete("it does not run without its database");
  }

  /** A part of it was undone, and it went on. */
  void rolledBack() {
    trace.incomplete("a part of it was rolled back");
  }

  private boolean isFollowed() {
    if (Thread.currentThread() != owner) {
      trace.incomplete("it uses several threads");
    }
    return trace.isComplete();
  }
}
