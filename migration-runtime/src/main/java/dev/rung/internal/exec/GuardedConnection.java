package dev.rung.internal.exec;

import dev.rung.migration.MigrationException;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jspecify.annotations.Nullable;

/**
 * The connection as one migration sees it: everything works but what would end the transaction,
 * close or change the connection, or lead to the raw one. It ends with the migration.
 *
 * <p>A migration that goes out of its way, through a cast to jOOQ's delegating classes, may get at
 * the raw connection; what it does there the fence finds before anything is recorded.
 *
 * <p>A class and not a {@link java.lang.reflect.Proxy}: making one, and the reflection in it, took
 * a tenth of the processor time of 1,000 migrations.
 */
final class GuardedConnection extends DefaultConnection {
  private final Connection raw;
  private final StatementMonitor monitor;
  private final StatementRules rules;
  private final @Nullable UpTrace trace;
  private volatile boolean ended;

  /**
   * For one call of a migration.
   *
   * @param trace follows what is sent, null for nobody
   */
  GuardedConnection(
      Connection raw, StatementMonitor monitor, StatementRules rules, @Nullable UpTrace trace) {
    super(raw);
    this.raw = raw;
    this.monitor = monitor;
    this.rules = rules;
    this.trace = trace;
  }

  /** The migration is over; what it kept of the connection no longer works. */
  void end() {
    ended = true;
  }

  /** All that is not refused below goes through here. */
  @Override
  public Connection getDelegate() {
    refuseAfterEnd("a call of Connection");
    return raw;
  }

  /** Executes a statement of this connection. */
  <T> T execute(
      GuardedStatement guarded,
      Statement statement,
      String method,
      String sql,
      StatementMonitor.Execution<T> execution)
      throws SQLException {
    refuseAfterEnd("Statement." + method + "()");
    if (trace != null) {
      trace.executing(method, sql, guarded.isPrepared());
    }
    try {
      return monitor.watch(statement, sql, execution);
    } catch (SQLException | RuntimeException e) {
      failed();
      throw e;
    }
  }

  /** Refuses a text that would end the transaction. */
  void check(String sql) {
    rules.check(sql);
  }

  /** A result set is handed out. */
  void readsRows() {
    if (trace != null) {
      trace.readsRows();
    }
  }

  private void failed() {
    if (trace != null) {
      trace.failed();
    }
  }

  private void refuseAfterEnd(String what) {
    if (ended) {
      throw refused(what + " after the migration ended");
    }
  }

  /** How a statement is made. */
  private interface Making {
    Statement make() throws SQLException;
  }

  private GuardedStatement prepared(String sql, Making making) throws SQLException {
    refuseAfterEnd("a call of Connection");
    rules.check(sql);
    monitor.preparing(sql);
    try {
      return new GuardedStatement(making.make(), this, sql);
    } catch (SQLException | RuntimeException e) {
      failed();
      throw e;
    }
  }

  @Override
  public Statement createStatement() throws SQLException {
    return new GuardedStatement(super.createStatement(), this, "");
  }

  @Override
  public Statement createStatement(int type, int concurrency) throws SQLException {
    return new GuardedStatement(super.createStatement(type, concurrency), this, "");
  }

  @Override
  public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
    return new GuardedStatement(super.createStatement(type, concurrency, holdability), this, "");
  }

  @Override
  public PreparedStatement prepareStatement(String sql) throws SQLException {
    return prepared(sql, () -> raw.prepareStatement(sql));
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency)
      throws SQLException {
    return prepared(sql, () -> raw.prepareStatement(sql, type, concurrency));
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    return prepared(sql, () -> raw.prepareStatement(sql, type, concurrency, holdability));
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int keys) throws SQLException {
    return prepared(sql, () -> raw.prepareStatement(sql, keys));
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int[] keys) throws SQLException {
    return prepared(sql, () -> raw.prepareStatement(sql, keys));
  }

  @Override
  public PreparedStatement prepareStatement(String sql, String[] keys) throws SQLException {
    return prepared(sql, () -> raw.prepareStatement(sql, keys));
  }

  @Override
  public CallableStatement prepareCall(String sql) throws SQLException {
    return prepared(sql, () -> raw.prepareCall(sql));
  }

  @Override
  public CallableStatement prepareCall(String sql, int type, int concurrency) throws SQLException {
    return prepared(sql, () -> raw.prepareCall(sql, type, concurrency));
  }

  @Override
  public CallableStatement prepareCall(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    return prepared(sql, () -> raw.prepareCall(sql, type, concurrency, holdability));
  }

  @Override
  public DatabaseMetaData getMetaData() throws SQLException {
    return GuardedMetaData.of(super.getMetaData(), this);
  }

  @Override
  public void rollback(Savepoint savepoint) throws SQLException {
    if (trace != null) {
      trace.rolledBack();
    }
    super.rollback(savepoint);
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return unwrap(this, type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }

  /** What {@link java.sql.Wrapper#unwrap} answers: nothing leads to the raw object. */
  static <T> T unwrap(Object self, @Nullable Class<T> type) {
    if (type == null || !type.isInstance(self)) {
      throw refused("unwrap(" + (type == null ? "null" : type.getName()) + ")");
    }
    return type.cast(self);
  }

  @Override
  public void commit() {
    throw refused("Connection.commit()");
  }

  @Override
  public void rollback() {
    throw refused("Connection.rollback()");
  }

  @Override
  public void close() {
    throw refused("Connection.close()");
  }

  @Override
  public void abort(Executor executor) {
    throw refused("Connection.abort()");
  }

  @Override
  public void setAutoCommit(boolean autoCommit) {
    throw refused("Connection.setAutoCommit()");
  }

  @Override
  public void setTransactionIsolation(int level) {
    throw refused("Connection.setTransactionIsolation()");
  }

  @Override
  public void setReadOnly(boolean readOnly) {
    throw refused("Connection.setReadOnly()");
  }

  @Override
  public void setHoldability(int holdability) {
    throw refused("Connection.setHoldability()");
  }

  @Override
  public void setTypeMap(Map<String, Class<?>> types) {
    throw refused("Connection.setTypeMap()");
  }

  @Override
  public void setNetworkTimeout(Executor executor, int milliseconds) {
    throw refused("Connection.setNetworkTimeout()");
  }

  @Override
  public void setSchema(String schema) {
    throw refused("Connection.setSchema()");
  }

  @Override
  public void setCatalog(String catalog) {
    throw refused("Connection.setCatalog()");
  }

  @Override
  public void beginRequest() {
    throw refused("Connection.beginRequest()");
  }

  @Override
  public void endRequest() {
    throw refused("Connection.endRequest()");
  }

  @Override
  public String toString() {
    return "guarded by Rung";
  }

  private static MigrationException refused(String what) {
    return new MigrationException(StatementRules.refused(what));
  }
}
