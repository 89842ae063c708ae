package dev.rung.internal.exec;

import dev.rung.internal.dialect.Dialect;
import java.lang.reflect.Proxy;
import java.sql.DatabaseMetaData;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;

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
    try (Nowhere nowhere = new Nowhere();
        StatementMonitor monitor = new StatementMonitor(null)) {
      GuardedConnection guarded =
          new GuardedConnection(nowhere, monitor, StatementRules.of(dialect));
      DSLContext db = MigrationDsl.on(guarded.asConnection(), dialect.jooq(), null);
      Field<Integer> id = DSL.field(DSL.name("id"), SQLDataType.INTEGER);
      db.createTable("t").column(id, SQLDataType.INTEGER.notNull()).primaryKey(id).execute();
      db.createIndex("i").on("t", "id").execute();
      db.alterTable("t").addColumn("name", SQLDataType.VARCHAR(1)).execute();
      db.insertInto(DSL.table(DSL.name("t")), id).values(1).values(2).execute();
      db.dropTable("t").execute();
    }
  }

  /**
   * Answers every statement, and says that its database is new enough: jOOQ asks, and logs a no.
   */
  private static final class Nowhere extends MockConnection {
    private static final int NEW_ENOUGH = 999;

    Nowhere() {
      super(context -> new MockResult[] {new MockResult(1)});
    }

    @Override
    public void close() {}

    @Override
    public DatabaseMetaData getMetaData() {
      return (DatabaseMetaData)
          Proxy.newProxyInstance(
              JooqWarmUp.class.getClassLoader(),
              new Class<?>[] {DatabaseMetaData.class},
              (proxy, method, arguments) ->
                  method.getReturnType() == int.class ? NEW_ENOUGH : String.valueOf(NEW_ENOUGH));
    }
  }
}
