package dev.rung.internal.exec;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import org.jspecify.annotations.Nullable;

/** Meta data as a migration sees it: its connection is the guarded one. */
final class GuardedMetaData implements InvocationHandler {
  private final DatabaseMetaData metaData;
  private final GuardedConnection connection;

  private GuardedMetaData(DatabaseMetaData metaData, GuardedConnection connection) {
    this.metaData = metaData;
    this.connection = connection;
  }

  /** Of a guarded connection. */
  static DatabaseMetaData of(DatabaseMetaData metaData, GuardedConnection connection) {
    return (DatabaseMetaData)
        Proxy.newProxyInstance(
            GuardedMetaData.class.getClassLoader(),
            new Class<?>[] {DatabaseMetaData.class},
            new GuardedMetaData(metaData, connection));
  }

  @Override
  public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object first = arguments == null || arguments.length == 0 ? null : arguments[0];
    return switch (method.getName()) {
      case "equals" -> self == first;
      case "hashCode" -> System.identityHashCode(self);
      case "toString" -> "guarded by Rung";
      case "getConnection" -> connection;
      case "unwrap" -> GuardedConnection.unwrap(self, (Class<?>) first);
      case "isWrapperFor" -> first instanceof Class<?> type && type.isInstance(self);
      default -> call(method, arguments);
    };
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
    if (method.getReturnType() == ResultSet.class) {
      connection.readsRows();
    }
    try {
      return method.invoke(metaData, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
