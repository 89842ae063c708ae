package dev.rung.internal.exec;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * What {@code db.transaction(...)} does inside a migration: it nests by savepoint. jOOQ's default
 * would commit the migration's own transaction. Used by one thread.
 *
 * <p>Savepoints are set in SQL, which reads the same on PostgreSQL and SQLite; through JDBC they
 * would depend on the driver's idea of autocommit.
 */
final class NestedTransactions implements TransactionProvider {
  private static final String NAME = "rung_nested_";

  private final Connection connection;
  private final @Nullable UpTrace trace;
  private int depth;

  NestedTransactions(Connection connection, @Nullable UpTrace trace) {
    this.connection = connection;
    this.trace = trace;
  }

  @Override
  public void begin(TransactionContext context) {
    depth++;
    execute("SAVEPOINT " + NAME + depth);
  }

  @Override
  public void commit(TransactionContext context) {
    execute("RELEASE SAVEPOINT " + NAME + depth);
    depth--;
  }

  @Override
  public void rollback(TransactionContext context) {
    if (trace != null) {
      trace.rolledBack();
    }
    execute("ROLLBACK TO SAVEPOINT " + NAME + depth);
    execute("RELEASE SAVEPOINT " + NAME + depth);
    depth--;
  }

  private void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new DataAccessException("A savepoint failed: " + sql, e);
    }
  }
}
