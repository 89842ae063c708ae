package dev.rung;

import dev.rung.migration.MigrationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One migration as status shows it. Immutable.
 *
 * @param state where it stands
 * @param className binary name in code, else as recorded
 * @param reversible whether code can undo it; false when the code is not here
 * @param parents those it was recorded with, else those it has in code
 * @param applied its history row, null when it has none
 */
public record MigrationStatus(
    MigrationId id,
    State state,
    String className,
    String description,
    boolean reversible,
    List<MigrationId> parents,
    @Nullable AppliedMigration applied) {

  /** Copies the list. */
  public MigrationStatus {
    parents = List.copyOf(parents);
  }

  /** Where a migration stands. */
  public enum State {
    /** In code and in the database. */
    APPLIED,
    /** In the database since before Rung came. */
    BASELINE,
    /** In code only. */
    PENDING,
    /** In code only, and a higher version of its module is applied. */
    LATE,
    /**
     * In code only, and cannot run: its declaration is invalid, it is in a circle, or a parent is
     * neither in code nor applied. What depends on it stays {@link #PENDING}.
     */
    BLOCKED,
    /** In the database only, though the code has its module. */
    MISSING,
    /** In the database only, and newer than all that the code has of its module. */
    AHEAD,
    /** In the database only; its module belongs to somebody else. */
    FOREIGN
  }
}
