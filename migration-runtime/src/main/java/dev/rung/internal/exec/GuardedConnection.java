package dev.rung.internal.exec;

import dev.rung.migration.MigrationException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connection as one migration sees it: everything works but what would end the transaction,
 * close or change the connection, or lead to the raw one. It ends with the migration.
 *
 * <p>Result sets are handed out as they are, for speed: what a migration does through {@code
 * ResultSet.getStatement()} the fence finds before anything is recorded.
 */
final class GuardedConnection implements InvocationHandler {
  private static final Set<String> REFUSED =
      Set.of(
          "commit",
          "close",
          "abort",
          "setAutoCommit",
          "setTransactionIsolation",
          "setReadOnly",
          "beginRequest",
          "endRequest");

  private final Connection raw;
  private final StatementMonitor monitor;
  private final StatementRules rules;
  private final Connection proxy;
  private final @Nullable UpTrace trace;
  private volatile boolean ended;

  /**
   * For one call of a migration.
   *
   * @param trace follows what is sent, null for nobody
   */
  GuardedConnection(
      Connection raw, StatementMonitor monitor, StatementRules rules, @Nullable UpTrace trace) {
    this.raw = raw;
    this.trace = trace;
    this.monitor = monitor;
    this.rules = rules;
    this.proxy = proxy(Connection.class, this);
  }

  /** What the migration gets. */
  Connection asConnection() {
    return proxy;
  }

  /** The migration is over; what it kept of the connection no longer works. */
  void end() {
    ended = true;
  }

  @Override
  public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
      throws Throwable {
    String name = method.getName();
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(self, name, arguments);
    }
    if (ended) {
      throw refused("Connection." + name + "() after the migration ended");
    }
    Object first = arguments == null || arguments.length == 0 ? null : arguments[0];
    if (REFUSED.contains(name) || (name.equals("rollback") && !(first instanceof Savepoint))) {
      throw refused("Connection." + name + "()");
    }
    if (name.equals("unwrap") || name.equals("isWrapperFor")) {
      return wrapper(self, name, (Class<?>) first);
    }
    String sql = first instanceof String text && name.startsWith("prepare") ? text : "";
    if (!sql.isEmpty()) {
      rules.check(sql);
      monitor.preparing(sql);
    }
    Object result = call(raw, method, arguments);
    if (result instanceof Statement statement) {
      return proxy(statementType(name), new GuardedStatement(statement, sql));
    }
    if (result instanceof DatabaseMetaData metaData) {
      return proxy(DatabaseMetaData.class, new GuardedMetaData(metaData));
    }
    return result;
  }

  private static Class<?> statementType(String factoryMethod) {
    return switch (factoryMethod) {
      case "prepareStatement" -> PreparedStatement.class;
      case "prepareCall" -> CallableStatement.class;
      default -> Statement.class;
    };
  }

  /** A statement: its execution is watched, its connection is the guarded one. */
  private final class GuardedStatement implements InvocationHandler {
    private final Statement statement;
    private final String prepared;

    GuardedStatement(Statement statement, String prepared) {
      this.statement = statement;
      this.prepared = prepared;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
        throws Throwable {
      String name = method.getName();
      if (method.getDeclaringClass() == Object.class) {
        return ofObject(self, name, arguments);
      }
      if (name.equals("getConnection")) {
        return proxy;
      }
      Object first = arguments == null || arguments.length == 0 ? null : arguments[0];
      if (name.equals("unwrap") || name.equals("isWrapperFor")) {
        return wrapper(self, name, (Class<?>) first);
      }
      boolean executes = name.startsWith("execute");
      if ((executes || name.equals("addBatch")) && first instanceof String sql) {
        rules.check(sql);
      }
      tellRows(method);
      if (!executes) {
        return call(statement, method, arguments);
      }
      if (ended) {
        throw refused("Statement." + name + "() after the migration ended");
      }
      String sql = first instanceof String text ? text : prepared;
      if (trace != null) {
        trace.executing(name, sql, !prepared.isEmpty());
      }
      return monitor.watch(statement, sql, () -> call(statement, method, arguments));
    }
  }

  /** Meta data, whose connection is the guarded one. */
  private final class GuardedMetaData implements InvocationHandler {
    private final DatabaseMetaData metaData;

    GuardedMetaData(DatabaseMetaData metaData) {
      this.metaData = metaData;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
        throws Throwable {
      String name = method.getName();
      if (method.getDeclaringClass() == Object.class) {
        return ofObject(self, name, arguments);
      }
      if (name.equals("getConnection")) {
        return proxy;
      }
      if (name.equals("unwrap") || name.equals("isWrapperFor")) {
        Object type = arguments == null ? null : arguments[0];
        return wrapper(self, name, (Class<?>) type);
      }
      tellRows(method);
      return call(metaData, method, arguments);
    }
  }

  private void tellRows(Method method) {
    if (trace != null && method.getReturnType() == ResultSet.class) {
      trace.readsRows();
    }
  }

  private static @Nullable Object wrapper(Object self, String name, @Nullable Class<?> type) {
    boolean fits = type != null && type.isInstance(self);
    if (name.equals("isWrapperFor")) {
      return fits;
    }
    if (!fits) {
      throw refused("unwrap(" + (type == null ? "null" : type.getName()) + ")");
    }
    return self;
  }

  private static Object ofObject(Object self, String name, Object @Nullable [] arguments) {
    return switch (name) {
      case "equals" -> arguments != null && self == arguments[0];
      case "hashCode" -> System.identityHashCode(self);
      default -> "guarded by Rung";
    };
  }

  private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (trace != null) {
        trace.failed();
      }
      throw e.getCause();
    }
  }

  private static MigrationException refused(String what) {
    return new MigrationException(StatementRules.refused(what));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            GuardedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
