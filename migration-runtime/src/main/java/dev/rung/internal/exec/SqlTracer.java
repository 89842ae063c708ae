package dev.rung.internal.exec;

import dev.rung.internal.dialect.Dialect;
import dev.rung.internal.sql.SentSql;
import dev.rung.migration.MigrationId;
import dev.rung.spi.MigrationFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jooq.conf.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Learns what a migration would send, by running its {@code up} twice without a database: on a
 * thread of its own, since it is foreign code, and for a limited time. Used by one thread.
 */
public final class SqlTracer {
  private final UserCode userCode;
  private final ClassLoader classLoader;
  private final Duration limit;
  private long leftNanos;

  /**
   * A tracer for one database product.
   *
   * @param limit for all migrations together
   */
  public SqlTracer(
      Dialect dialect,
      ClassLoader classLoader,
      @Nullable MigrationFactory factory,
      @Nullable Settings settings,
      Duration limit) {
    this.userCode =
        new UserCode(classLoader, factory, settings, dialect.jooq(), StatementRules.of(dialect));
    this.classLoader = classLoader;
    this.limit = limit;
    this.leftNanos = limit.toNanos();
  }

  /** What it sends, or why that cannot be told. */
  public SentSql of(MigrationId id, String className) {
    StatementMonitor monitor = new StatementMonitor(null);
    FutureTask<SentSql> task = new FutureTask<>(() -> twice(id, className, monitor));
    Thread thread = new Thread(task, "rung-sql-trace");
    thread.setDaemon(true);
    thread.setContextClassLoader(classLoader);
    long started = System.nanoTime();
    thread.start();
    try (monitor) {
      return task.get(Math.max(0, leftNanos), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      monitor.cancel();
      return SentSql.incomplete("it does not end within " + limit.toSeconds() + " s");
    } catch (ExecutionException e) {
      Log.notTraced(id, e);
      return SentSql.incomplete("it does not run without its database");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return SentSql.incomplete("the wait for it was interrupted");
    } finally {
      thread.interrupt();
      leftNanos -= System.nanoTime() - started;
    }
  }

  private SentSql twice(MigrationId id, String className, StatementMonitor monitor) {
    SentSql first = userCode.trace(id, className, monitor);
    if (!first.isComplete()) {
      return first;
    }
    return first.equals(userCode.trace(id, className, monitor))
        ? first
        : SentSql.incomplete("two runs of it send different statements");
  }
}
