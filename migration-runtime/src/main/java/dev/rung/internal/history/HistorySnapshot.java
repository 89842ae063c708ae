package dev.rung.internal.history;

import dev.rung.AppliedMigration;
import java.util.List;

/**
 * The history as it was read. Immutable.
 *
 * @param applied every row, by applied order
 */
public record HistorySnapshot(List<AppliedMigration> applied) {

  /** The history of a database that Rung has not touched yet. */
  public static final HistorySnapshot EMPTY = new HistorySnapshot(List.of());

  /** Copies the rows. */
  public HistorySnapshot {
    applied = List.copyOf(applied);
  }
}
