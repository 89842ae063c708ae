package dev.rung.speed;

import dev.rung.testkit.StatementCounter;
import dev.rung.testkit.TestDatabase;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Gives connections of a test database and notes what is executed on them. */
final class CountingSource implements DataSource {
  private final TestDatabase database;
  private final List<StatementCounter> counters = new ArrayList<>();

  CountingSource(TestDatabase database) {
    this.database = database;
  }

  /** How many connections were taken. */
  int connections() {
    return counters.size();
  }

  /** What was executed on all of them. */
  List<String> executed() {
    return counters.stream().flatMap(counter -> counter.drain().stream()).toList();
  }

  @Override
  public Connection getConnection() throws SQLException {
    StatementCounter counter = new StatementCounter(database.connect());
    counters.add(counter);
    return counter.connection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("nothing behind it");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }
}
