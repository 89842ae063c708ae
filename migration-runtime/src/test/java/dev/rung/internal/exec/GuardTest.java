package dev.rung.internal.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
          "setCatalog",
          "getCatalog",
          "getTransactionIsolation",
          "getWarnings",
          "clearWarnings",
          "getTypeMap",
          "setTypeMap",
          "setHoldability",
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
          "setSchema",
          "getSchema",
          "setNetworkTimeout",
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
