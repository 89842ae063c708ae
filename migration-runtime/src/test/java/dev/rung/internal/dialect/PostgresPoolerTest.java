package dev.rung.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.internal.dialect.StepTransaction.Before;
import dev.rung.testkit.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * Behind a transaction pooler only the lock of a step's transaction holds. Here the connections are
 * direct and only claim another backend than the one that answers, as those through a pooler do.
 */
class PostgresPoolerTest extends DialectKit {

  PostgresPoolerTest() {
    super(TestDatabase.Product.POSTGRESQL);
  }

  @Test
  void nothingOfTheServersSessionIsChangedOrLocked() throws Exception {
    Connection connection = connect();
    List<String> before = TestDatabase.query(connection, "select name, setting from pg_settings");

    RunSession session = open(throughPooler(connection), "r");

    assertThat(session.pooled()).isTrue();
    assertThat(session.runLock().tryAcquire()).isTrue();
    assertThat(TestDatabase.query(connection, "select name, setting from pg_settings"))
        .isEqualTo(before);
    assertThat(database.query("select * from pg_locks where locktype = 'advisory'")).isEmpty();
    session.restore();
    assertThat(connection.unwrap(PGConnection.class).getPrepareThreshold()).isEqualTo(5);
  }

  @Test
  void oneStepAtATime() throws Exception {
    RunSession first = open(throughPooler(connect()), "first");
    RunSession second = open(throughPooler(connect()), "second");
    assertThat(first.runLock().tryAcquire()).isTrue();
    assertThat(second.runLock().tryAcquire()).isTrue();
    assertThat(store(first.connection()).createTables(first)).isTrue();

    first.transaction().begin("main:1");
    Before before = first.transaction().read(A1);
    assertThat(second.transaction().begin("main:1")).isFalse();
    assertThat(store(second.connection()).createTables(second)).isFalse();
    assertThat(second.runLock().holder().activity()).isEqualTo("rung first main:1");
    assertThat(first.transaction().record(row(before, A1), Imprint.NONE, null, entry(before, A1)))
        .isTrue();
    first.transaction().commit();

    assertThat(second.transaction().begin("main:1")).isTrue();
    assertThat(second.transaction().read(A1).recorded()).as("already done").isTrue();
    second.transaction().rollback();
  }

  @Test
  void theFenceStillFindsACommit() throws Exception {
    RunSession session = open(throughPooler(connect()), "r");
    store(session.connection()).createTables(session);

    assertThat(step(session, A1, "create table t (a int)", "commit")).isFalse();
    session.transaction().rollback();

    assertThat(database.query("select * from rung_history")).isEmpty();
  }

  private static Connection throughPooler(Connection real) {
    PGConnection driver =
        proxy(
            PGConnection.class,
            (method, arguments) ->
                method.getName().equals("getBackendPID")
                    ? (Object) Integer.MAX_VALUE
                    : invoke(method, real.unwrap(PGConnection.class), arguments));
    return proxy(
        Connection.class,
        (method, arguments) ->
            method.getName().equals("unwrap") && arguments[0] == PGConnection.class
                ? driver
                : invoke(method, real, arguments));
  }

  private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.to(method, arguments)));
  }

  @FunctionalInterface
  private interface Answer {
    Object to(Method method, Object[] arguments) throws Throwable;
  }
}
