package dev.rung.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands before a connection and notes each statement that is executed through it, and each commit
 * and rollback by the driver's methods, as {@code (commit)} and {@code (rollback)}.
 */
public final class StatementCounter {

  private final List<String> executed = new CopyOnWriteArrayList<>();
  private final Connection connection;

  public StatementCounter(Connection real) {
    connection =
        proxy(
            Connection.class,
            (method, arguments) -> {
              Object result = invoke(real, method, arguments);
              switch (method.getName()) {
                case "commit", "rollback" -> executed.add("(" + method.getName() + ")");
                default -> {}
              }
              if (result instanceof Statement statement) {
                boolean prepared = arguments != null && arguments[0] instanceof String;
                return counting(statement, prepared ? (String) arguments[0] : null);
              }
              return result;
            });
  }

  /** The connection whose statements are noted. */
  public Connection connection() {
    return connection;
  }

  /** What was executed since the last call, in order. */
  public List<String> drain() {
    List<String> statements = List.copyOf(executed);
    executed.clear();
    return statements;
  }

  private Statement counting(Statement real, String prepared) {
    Class<? extends Statement> type =
        real instanceof CallableStatement
            ? CallableStatement.class
            : real instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    return proxy(
        type,
        (method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            boolean own = arguments != null && arguments[0] instanceof String;
            executed.add(own ? (String) arguments[0] : String.valueOf(prepared));
          }
          return invoke(real, method, arguments);
        });
  }

  private static <T> T proxy(Class<T> type, Call call) {
    Object proxy =
        Proxy.newProxyInstance(
            StatementCounter.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call.answer(method, arguments));
    return type.cast(proxy);
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @FunctionalInterface
  private interface Call {
    Object answer(Method method, Object[] arguments) throws Throwable;
  }
}
