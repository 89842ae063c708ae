package dev.rung.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.internal.dialect.Dialects;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever this JDK's JDBC can do to end a transaction or run a statement goes by the guard. */
final class GuardTest {
  /** Change nothing that outlives the migration, or only what its own statements may change too. */
  private static final Set<String> HARMLESS =
      Set.of(
          "nativeSQL",
          "getAutoCommit",
          "isClosed",
          "isReadOnly",
          "getCatalog",
          "getTransactionIsolation",
          "getWarnings",
          "clearWarnings",
          "getTypeMap",
          "getHoldability",
          "setSavepoint",
          "releaseSavepoint",
          "createClob",
          "createBlob",
          "createNClob",
          "createSQLXML",
          "isValid",
          "setClientInfo",
          "getClientInfo",
          "createArrayOf",
          "createStruct",
          "getSchema",
          "getNetworkTimeout",
          "setShardingKey",
          "setShardingKeyIfValid",
          "enquoteLiteral",
          "enquoteIdentifier",
          "enquoteNCharLiteral",
          "isSimpleIdentifier");

  @Test
  void everyMethodOfAConnectionIsGuardedOrHarmless() {
    List<String> unguarded =
        Arrays.stream(Connection.class.getMethods())
            .filter(method -> !HARMLESS.contains(method.getName()))
            .filter(method -> !isOwn(GuardedConnection.class, method))
            .map(Method::toString)
            .toList();
    assertThat(unguarded).isEmpty();
  }

  @Test
  void everyWayToRunAStatementIsWatched() {
    List<String> unguarded =
        Arrays.stream(CallableStatement.class.getMethods())
            .filter(GuardTest::leadsSomewhere)
            .filter(method -> !isOwn(GuardedStatement.class, method))
            .map(Method::toString)
            .toList();
    assertThat(unguarded).isEmpty();
  }

  /** A call may well fail, but not for what the guard is. */
  @Test
  void everyMethodOfAStatementReachesTheDriver() throws Exception {
    try (StatementMonitor monitor = new StatementMonitor(null);
        Connection raw = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Connection guarded =
          new GuardedConnection(raw, monitor, StatementRules.of(Dialects.of(raw)), null);
      for (Class<?> type : List.of(Statement.class, PreparedStatement.class)) {
        for (Method method : type.getMethods()) {
          try (Statement statement =
              type == Statement.class
                  ? guarded.createStatement()
                  : guarded.prepareStatement("select ?")) {
            Throwable thrown = thrownBy(method, statement);
            assertThat(thrown instanceof ClassCastException).as(method.toString()).isFalse();
          }
        }
      }
    }
  }

  private static @Nullable Throwable thrownBy(Method method, Statement target) throws Exception {
    Object[] arguments =
        Arrays.stream(method.getParameterTypes()).map(GuardTest::something).toArray();
    try {
      method.invoke(target, arguments);
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    }
  }

  private static @Nullable Object something(Class<?> type) {
    if (type == String.class) {
      return "select 1";
    }
    if (type == Class.class) {
      return Runnable.class;
    }
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }

  private static boolean leadsSomewhere(Method method) {
    String name = method.getName();
    boolean takesText = name.equals("addBatch") && method.getParameterCount() == 1;
    return takesText
        || name.startsWith("execute")
        || Set.of("getConnection", "getResultSet", "getGeneratedKeys", "unwrap", "isWrapperFor")
            .contains(name);
  }

  private static boolean isOwn(Class<?> guard, Method method) {
    try {
      return guard
          .getMethod(method.getName(), method.getParameterTypes())
          .getDeclaringClass()
          .equals(guard);
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
