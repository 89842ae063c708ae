package dev.rung.internal.dialect;

import dev.rung.AppliedMigration;
import dev.rung.JournalEntry;
import dev.rung.migration.MigrationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step's transaction on SQLite. BEGIN IMMEDIATE is the lock. The fence is a savepoint: it is gone
 * when the migration ended the transaction, so that its release fails when the step is recorded.
 */
final class SqliteTransaction implements StepTransaction {

  private static final String FROM_NOTHING = "";

  private final Connection connection;
  private final SqliteHistorySql sql;

  /** Not to be guessed: a migration that made a savepoint of this name would pass the fence. */
  private final String fence = Names.quote("rung " + UUID.randomUUID());

  private final String selectBefore;
  private final String insertHistory;
  private final String insertJournal;

  private boolean open;

  SqliteTransaction(Connection connection, SqliteHistorySql sql) {
    this.connection = connection;
    this.sql = sql;
    this.selectBefore = sql.selectBefore();
    this.insertHistory = sql.insertHistory(FROM_NOTHING);
    this.insertJournal = sql.insertJournal(FROM_NOTHING);
  }

  @Override
  public boolean begin(String label) throws SQLException {
    run("begin immediate");
    open = true;
    return true;
  }

  @Override
  public Before read(MigrationId id) throws SQLException {
    Before before;
    try (PreparedStatement statement = connection.prepareStatement(selectBefore)) {
      sql.bind(statement, 1, id);
      before = sql.before(statement);
    }
    run("savepoint " + fence);
    return before;
  }

  @Override
  public boolean record(
      @Nullable AppliedMigration insert,
      Imprint imprint,
      @Nullable MigrationId delete,
      JournalEntry entry)
      throws SQLException {
    try {
      run("release " + fence);
    } catch (SQLException e) {
      if (SqliteFailures.isNoSavepoint(e)) {
        return false;
      }
      throw e;
    }
    if (delete != null) {
      try (PreparedStatement statement = connection.prepareStatement(sql.deleteHistory(""))) {
        sql.bind(statement, 1, delete);
        statement.executeUpdate();
      }
    }
    if (insert != null) {
      try (PreparedStatement statement = connection.prepareStatement(insertHistory)) {
        sql.bind(statement, 1, insert, imprint);
        statement.executeUpdate();
      }
    }
    try (PreparedStatement statement = connection.prepareStatement(insertJournal)) {
      sql.bind(statement, 1, entry);
      statement.executeUpdate();
    }
    return true;
  }

  @Override
  public void journal(List<JournalEntry> entries) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(insertJournal)) {
      for (JournalEntry entry : entries) {
        sql.bind(statement, 1, entry);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  @Override
  public void commit() throws SQLException {
    run("commit");
    open = false;
    restoreAutoCommit();
  }

  @Override
  public void rollback() throws SQLException {
    if (!open) {
      return;
    }
    open = false;
    try {
      run("rollback");
    } catch (SQLException e) {
      // The migration ended it, or SQLite did, as it does after a full disk and an interrupt.
      if (!SqliteFailures.isNoTransaction(e)) {
        throw e;
      }
    }
    restoreAutoCommit();
  }

  /**
   * The driver turns it off when a migration sets a savepoint through JDBC, and sends a commit when
   * it is turned on again; here is nothing to commit any more.
   */
  private void restoreAutoCommit() throws SQLException {
    if (!connection.getAutoCommit()) {
      try {
        connection.setAutoCommit(true);
      } catch (SQLException e) {
        if (!SqliteFailures.isNoTransaction(e)) {
          throw e;
        }
      }
    }
  }

  private void run(String statement) throws SQLException {
    try (Statement jdbc = connection.createStatement()) {
      jdbc.execute(statement);
    }
  }
}
