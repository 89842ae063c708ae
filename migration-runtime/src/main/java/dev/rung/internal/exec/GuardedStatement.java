package dev.rung.internal.exec;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jooq.tools.jdbc.DefaultCallableStatement;

/**
 * A statement of any kind as a migration sees it: its execution is watched, its connection is the
 * guarded one. It is of the widest type, whatever the driver's is; callers have it by the type that
 * they asked for.
 */
final class GuardedStatement extends DefaultCallableStatement {
  private final Statement statement;
  private final GuardedConnection connection;
  private final String prepared;

  /**
   * A statement of the driver's.
   *
   * @param prepared its text, empty where the text comes with each execution
   */
  GuardedStatement(Statement statement, GuardedConnection connection, String prepared) {
    super(statement);
    this.statement = statement;
    this.connection = connection;
    this.prepared = prepared;
  }

  boolean isPrepared() {
    return !prepared.isEmpty();
  }

  private <T> T executed(String method, StatementMonitor.Execution<T> execution)
      throws SQLException {
    return connection.execute(this, statement, method, prepared, execution);
  }

  private <T> T executed(String method, String sql, StatementMonitor.Execution<T> execution)
      throws SQLException {
    connection.check(sql);
    return connection.execute(this, statement, method, sql, execution);
  }

  @Override
  public boolean execute() throws SQLException {
    return executed("execute", () -> super.execute());
  }

  @Override
  public ResultSet executeQuery() throws SQLException {
    connection.readsRows();
    return executed("executeQuery", () -> super.executeQuery());
  }

  @Override
  public int executeUpdate() throws SQLException {
    return executed("executeUpdate", () -> super.executeUpdate());
  }

  @Override
  public long executeLargeUpdate() throws SQLException {
    return executed("executeLargeUpdate", () -> super.executeLargeUpdate());
  }

  @Override
  public int[] executeBatch() throws SQLException {
    return executed("executeBatch", () -> super.executeBatch());
  }

  @Override
  public long[] executeLargeBatch() throws SQLException {
    return executed("executeLargeBatch", () -> statement.executeLargeBatch());
  }

  @Override
  public void addBatch(String sql) throws SQLException {
    connection.check(sql);
    super.addBatch(sql);
  }

  @Override
  public boolean execute(String sql) throws SQLException {
    return executed("execute", sql, () -> super.execute(sql));
  }

  @Override
  public boolean execute(String sql, int keys) throws SQLException {
    return executed("execute", sql, () -> super.execute(sql, keys));
  }

  @Override
  public boolean execute(String sql, int[] keys) throws SQLException {
    return executed("execute", sql, () -> super.execute(sql, keys));
  }

  @Override
  public boolean execute(String sql, String[] keys) throws SQLException {
    return executed("execute", sql, () -> super.execute(sql, keys));
  }

  @Override
  public ResultSet executeQuery(String sql) throws SQLException {
    connection.readsRows();
    return executed("executeQuery", sql, () -> super.executeQuery(sql));
  }

  @Override
  public int executeUpdate(String sql) throws SQLException {
    return executed("executeUpdate", sql, () -> super.executeUpdate(sql));
  }

  @Override
  public int executeUpdate(String sql, int keys) throws SQLException {
    return executed("executeUpdate", sql, () -> super.executeUpdate(sql, keys));
  }

  @Override
  public int executeUpdate(String sql, int[] keys) throws SQLException {
    return executed("executeUpdate", sql, () -> super.executeUpdate(sql, keys));
  }

  @Override
  public int executeUpdate(String sql, String[] keys) throws SQLException {
    return executed("executeUpdate", sql, () -> super.executeUpdate(sql, keys));
  }

  @Override
  public long executeLargeUpdate(String sql) throws SQLException {
    return executed("executeLargeUpdate", sql, () -> statement.executeLargeUpdate(sql));
  }

  @Override
  public long executeLargeUpdate(String sql, int keys) throws SQLException {
    return executed("executeLargeUpdate", sql, () -> statement.executeLargeUpdate(sql, keys));
  }

  @Override
  public long executeLargeUpdate(String sql, int[] keys) throws SQLException {
    return executed("executeLargeUpdate", sql, () -> statement.executeLargeUpdate(sql, keys));
  }

  @Override
  public long executeLargeUpdate(String sql, String[] keys) throws SQLException {
    return executed("executeLargeUpdate", sql, () -> statement.executeLargeUpdate(sql, keys));
  }

  @Override
  public ResultSet getResultSet() throws SQLException {
    connection.readsRows();
    return super.getResultSet();
  }

  @Override
  public ResultSet getGeneratedKeys() throws SQLException {
    connection.readsRows();
    return super.getGeneratedKeys();
  }

  // jOOQ's class takes the delegate for a CallableStatement in what follows.

  @Override
  public long getLargeUpdateCount() throws SQLException {
    return statement.getLargeUpdateCount();
  }

  @Override
  public void setLargeMaxRows(long max) throws SQLException {
    statement.setLargeMaxRows(max);
  }

  @Override
  public long getLargeMaxRows() throws SQLException {
    return statement.getLargeMaxRows();
  }

  @Override
  public void closeOnCompletion() throws SQLException {
    statement.closeOnCompletion();
  }

  @Override
  public boolean isCloseOnCompletion() throws SQLException {
    return statement.isCloseOnCompletion();
  }

  @Override
  public String enquoteLiteral(String text) throws SQLException {
    return statement.enquoteLiteral(text);
  }

  @Override
  public String enquoteNCharLiteral(String text) throws SQLException {
    return statement.enquoteNCharLiteral(text);
  }

  @Override
  public String enquoteIdentifier(String identifier, boolean always) throws SQLException {
    return statement.enquoteIdentifier(identifier, always);
  }

  @Override
  public boolean isSimpleIdentifier(String identifier) throws SQLException {
    return statement.isSimpleIdentifier(identifier);
  }

  @Override
  public Connection getConnection() {
    return connection;
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return GuardedConnection.unwrap(this, type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }

  @Override
  public String toString() {
    return "guarded by Rung";
  }
}
