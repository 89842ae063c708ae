package dev.rung;

import java.util.List;

/**
 * The history and the journal as the database has them. Immutable.
 *
 * @param applied by the order in which they were applied
 * @param journal every attempt, oldest first
 */
public record HistoryReport(List<AppliedMigration> applied, List<JournalEntry> journal) {

  /** Copies the lists. */
  public HistoryReport {
    applied = List.copyOf(applied);
    journal = List.copyOf(journal);
  }
}
