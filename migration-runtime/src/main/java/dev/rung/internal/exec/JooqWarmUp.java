package dev.rung.internal.exec;

import dev.rung.internal.dialect.Dialect;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Loads jOOQ on a second thread while the catalog is read and the lock is taken: its first
 * statement costs half a second otherwise. Once in a JVM.
 */
public final class JooqWarmUp {
  private static final AtomicBoolean STARTED = new AtomicBoolean();

  private JooqWarmUp() {}

  /** Starts it and returns at once; the thread is a daemon and ends by itself. */
  public static void start(Dialect dialect) {
    if (!STARTED.getAndSet(true)) {
      Thread thread = new Thread(() -> run(dialect), "rung-jooq-warm-up");
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler((failed, reason) -> Log.warmUpFailed(reason));
      thread.start();
    }
  }

  /** What migrations do most, all the way to a connection that leads nowhere. */
  private static void run(Dialect dialect) {
    try (Nowhere nowhere = new Nowhere(1);
        StatementMonitor monitor = new StatementMonitor(null)) {
      UpTrace trace = new UpTrace(new FingerprintSql(), dialect.jooq().getNameLC());
      GuardedConnection guarded =
          new GuardedConnection(nowhere, monitor, StatementRules.of(dialect), trace);
      DSLContext db = MigrationDsl.on(guarded, dialect.jooq(), null, trace);
      Field<Integer> id = DSL.field(DSL.name("id"), SQLDataType.INTEGER);
      db.createTable("t").column(id, SQLDataType.INTEGER.notNull()).primaryKey(id).execute();
      db.createIndex("i").on("t", "id").execute();
      db.alterTable("t").addColumn("name", SQLDataType.VARCHAR(1)).execute();
      db.insertInto(DSL.table(DSL.name("t")), id).values(1).values(2).execute();
      db.dropTable("t").execute();
    }
  }
}
