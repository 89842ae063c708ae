package dev.rung.internal.dialect;

import dev.rung.AppliedMigration;
import dev.rung.JournalEntry;
import dev.rung.migration.MigrationId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The transaction around a migration: {@code begin}, then for each migration in it {@code read},
 * the user's statements, {@code record}; then {@code commit} or {@code rollback}. Used by one
 * thread.
 *
 * <p>Rung's part is three statements for a migration, beyond BEGIN and COMMIT, on PostgreSQL.
 */
public interface StepTransaction {

  /**
   * Begins, with the transaction's settings and lock.
   *
   * @param label what runs, for those who look at the database's sessions
   * @return false when another run holds the transaction lock; nothing is open then
   */
  boolean begin(String label) throws SQLException;

  /** Reads what recording needs, and whether the migration is recorded, by a fresh snapshot. */
  Before read(MigrationId id) throws SQLException;

  /**
   * Records a migration and its journal entry, and checks that this is still the transaction that
   * {@link #begin} began and that the locks are held.
   *
   * @param insert the row to add, or null
   * @param imprint of the row's code; not used without a row
   * @param delete the row to remove, or null
   * @return false when the migration ended the transaction or a lock is gone: nothing was recorded,
   *     the caller rolls back
   */
  boolean record(
      @Nullable AppliedMigration insert,
      Imprint imprint,
      @Nullable MigrationId delete,
      JournalEntry entry)
      throws SQLException;

  /**
   * Writes journal entries, for what is no step or was rolled back. They follow the journal as
   * {@link #read} saw it.
   */
  void journal(List<JournalEntry> entries) throws SQLException;

  /** Commits. After an exception the outcome is unknown until it was looked up. */
  void commit() throws SQLException;

  /** Rolls back; does nothing when no transaction is open. */
  void rollback() throws SQLException;

  /**
   * What the database says before a migration runs.
   *
   * @param recorded whether the migration has a history row
   * @param now the database's time
   * @param lastOrder the highest applied order, 0 when there is none
   * @param lastSequence the journal's last sequence, 0 when there is none
   * @param lastHash the journal's last hash, empty when there is none
   */
  record Before(
      boolean recorded, Instant now, long lastOrder, long lastSequence, String lastHash) {}
}
