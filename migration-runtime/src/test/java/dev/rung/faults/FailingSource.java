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

/** A real connection, of which the n-th execution, commit or rollback fails. */
final class FailingSource implements AutoCloseable {
  private static final Set<String> COUNTED =
      Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "commit", "rollback");

  /** How it fails. */
  enum Fault {
    /** The database refuses it. */
    REFUSED,
    /** The connection breaks before it arrives. */
    BROKEN_BEFORE,
    /** The database does it, and the connection breaks before the answer arrives. */
    BROKEN_AFTER
  }

  private final Connection real;
  private final int failing;
  private final Fault fault;
  private int count;

  FailingSource(Connection real, int failing, Fault fault) {
    this.real = real;
    this.failing = failing;
    this.fault = fault;
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
    boolean fails = COUNTED.contains(method.getName()) && ++count == failing;
    if (fails && fault == Fault.REFUSED) {
      throw new SQLException("call " + failing + " is refused", "XX000");
    }
    if (fails && fault == Fault.BROKEN_BEFORE) {
      throw broken();
    }
    try {
      Object result = method.invoke(target, arguments);
      if (fails) {
        throw broken();
      }
      return result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private SQLException broken() throws SQLException {
    real.close();
    return new SQLException("the network is gone at call " + failing, "08006");
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
