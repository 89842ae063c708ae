package dev.rung.internal.dialect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;

/**
 * A process of its own that takes the run lock, says so, and keeps it until it is killed or told to
 * end. Given a statement beside the URL, it is busy with that.
 */
final class LockingChild {

  private LockingChild() {}

  public static void main(String[] arguments) throws Exception {
    try (Connection connection = DriverManager.getConnection(arguments[0])) {
      Dialect dialect = Dialects.of(connection);
      Location location = dialect.locate(connection, null, "rung_history");
      RunSession session =
          dialect.open(
              connection, location, new SessionOptions("child", Duration.ofSeconds(5), null));
      boolean locked = session.runLock().tryAcquire();
      session.runLock().announce("main:7");
      System.out.println(locked ? "locked" : "refused");
      if (arguments.length > 1) {
        session.transaction().begin("main:7");
        connection.createStatement().execute(arguments[1]);
      }
      System.in.read();
      session.restore();
      System.out.println("released");
    }
  }
}
