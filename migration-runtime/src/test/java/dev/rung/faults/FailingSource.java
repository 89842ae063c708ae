package dev.rung.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A real connection, of which the n-th execution, commit or rollback fails before it reaches the
 * database. If it is to break, it is closed at that moment, as by a network that is gone.
 */
final class FailingSource implements AutoCloseable {
  private static final Set<String> COUNTED =
      Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "commit", "rollback");

  private final Connection real;
  private final int failing;
  private final boolean breaks;
  private int count;

  FailingSource(Connection real, int failing, boolean breaks) {
    this.real = real;
    this.failing = failing;
    this.breaks = breaks;
  }

  /** Lends the connection, again and again. */
  DataSource dataSource() {
    return proxy(DataSource.class, (self, method, arguments) -> connection());
  }

  /** Whether it came to the call that fails. */
  boolean failed() {
    return count >= failing;
  }

  private Connection connection() {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          if (method.getName().equals("close")) {
            return null; // lent, not given away
          }
          Object result = call(real, method, arguments);
          return result instanceof Statement statement ? statement(statement) : result;
        });
  }

  private Statement statement(Statement statement) {
    Class<? extends Statement> type =
        statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    return proxy(type, (self, method, arguments) -> call(statement, method, arguments));
  }

  private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (COUNTED.contains(method.getName()) && ++count == failing) {
      if (breaks) {
        real.close();
      }
      throw new SQLException("call " + failing + " fails", breaks ? "08006" : "XX000");
    }
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            FailingSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public void close() throws SQLException {
    real.close();
  }
}
