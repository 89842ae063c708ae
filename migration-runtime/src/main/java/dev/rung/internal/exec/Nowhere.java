package dev.rung.internal.exec;

import java.lang.reflect.Proxy;
import java.sql.DatabaseMetaData;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;

/**
 * A connection without a database: it says that every statement changed one row, and that its
 * database is new enough: jOOQ asks, and logs a no.
 */
final class Nowhere extends MockConnection {
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
            Nowhere.class.getClassLoader(),
            new Class<?>[] {DatabaseMetaData.class},
            (proxy, method, arguments) ->
                method.getReturnType() == int.class ? NEW_ENOUGH : String.valueOf(NEW_ENOUGH));
  }
}
