package dev.rung.internal.dialect;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.migration.MigrationException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class DialectsTest {

  @Test
  void refusesAProductThatItDoesNotKnow() throws Exception {
    try (Connection real = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Connection other = calledMariaDb(real);

      assertThatThrownBy(() -> Dialects.of(other))
          .isInstanceOf(MigrationException.class)
          .hasMessage(
              """
              [RUNG-302] Rung does not know this database product.
                  product   MariaDB
                fix: use a URL that starts with jdbc:postgresql: or jdbc:sqlite:""");
    }
  }

  /** A connection that only claims to be of another product. */
  private static Connection calledMariaDb(Connection real) {
    ClassLoader loader = DialectsTest.class.getClassLoader();
    Object metaData =
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {DatabaseMetaData.class},
            (self, method, arguments) ->
                method.getName().equals("getDatabaseProductName")
                    ? "MariaDB"
                    : method.invoke(real.getMetaData(), arguments));
    return (Connection)
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {Connection.class},
            (self, method, arguments) ->
                method.getName().equals("getMetaData") ? metaData : method.invoke(real, arguments));
  }
}
