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
 * Learns what a migration would send, by running its {@code up} several times without a database:
 * on a thread of its own, since it is foreign code, and for a limited time. A thread cannot be
 * ended against its will; so after one that goes on beyond the time no other is started, and it
 * gets the lowest priority. Used by one thread.
 */
public final class SqlTracer {
  private static final int MANY = 7919;

  private final UserCode userCode;
  private final ClassLoader classLoader;
  private final Duration limit;
  private long leftNanos;
  private @Nullable MigrationId endless;

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
  @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it; it spares others an endless one
  public SentSql of(MigrationId id, String className) {
    if (endless != null) {
      return SentSql.incomplete(endless + " used up the time");
    }
    StatementMonitor monitor = new StatementMonitor(null);
    FutureTask<SentSql> task = new FutureTask<>(() -> repeated(id, className, monitor));
    Thread thread = new Thread(task, "rung-sql-trace");
    thread.setDaemon(true);
    thread.setContextClassLoader(classLoader);
    long started = System.nanoTime();
    thread.start();
    try (monitor) {
      return task.get(Math.max(0, leftNanos), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      monitor.cancel();
      thread.setPriority(Thread.MIN_PRIORITY);
      endless = id;
      return SentSql.incomplete(tooLong());
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

  /** For the first nearly all of the time is there; others may have left less. */
  private String tooLong() {
    long seconds = Math.round(leftNanos / 1e9);
    return seconds == limit.toSeconds()
        ? "it does not end within " + seconds + " s"
        : "it does not end within the " + seconds + " s that others left of " + limit.toSeconds();
  }

  private SentSql repeated(MigrationId id, String className, StatementMonitor monitor) {
    SentSql first = userCode.trace(id, className, monitor, 1);
    if (!first.isComplete()) {
      return first;
    }
    if (!first.equals(userCode.trace(id, className, monitor, 1))) {
      return SentSql.incomplete("two runs of it send different statements");
    }
    boolean steady =
        first.equals(userCode.trace(id, className, monitor, 0))
            && first.equals(userCode.trace(id, className, monitor, MANY));
    return steady ? first : SentSql.incomplete("it goes by how many rows a statement changed");
  }
}
