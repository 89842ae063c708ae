package dev.rung.internal.exec;

import java.lang.reflect.Proxy;
import java.sql.DatabaseMetaData;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;

/**
 * A connection without a database: it says that every statement changed some rows, and that its
 * database is new enough: jOOQ asks, and logs a no.
 */
final class Nowhere extends MockConnection {
  private static final int NEW_ENOUGH = 999;

  /**
   * A new one.
   *
   * @param changedRows what each statement is said to have changed
   */
  Nowhere(int changedRows) {
    super(context -> new MockResult[] {new MockResult(changedRows)});
  }

  @Override
  public void close() {}

  @Override
  public DatabaseMetaData getMetaData() {
    return (DatabaseMetaData)
        Proxy.newProxyInstance(
            Nowhere.class.getClassLoader(),
            new Class<?>[] {DatabaseMetaData.class},
            (proxy, method, arguments) ->
                method.getReturnType() == int.class ? NEW_ENOUGH : String.valueOf(NEW_ENOUGH));
  }
}
