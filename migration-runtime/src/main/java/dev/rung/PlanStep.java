package dev.rung;

import dev.rung.migration.MigrationId;
import java.util.List;

/** One thing that a plan does. Immutable. */
public sealed interface PlanStep {

  /** The migration it is about. */
  MigrationId id();

  /** Binary name of the migration's class. */
  String className();

  /** What the migration does, in its author's words; empty when there are none. */
  String description();

  /**
   * Runs {@code up} and records it.
   *
   * @param parents the parents that will be recorded
   * @param backwardCompatible whether releases without it work with it; recorded
   * @param late whether a migration with a higher version of the module is applied already
   */
  record Apply(
      MigrationId id,
      String className,
      String description,
      List<MigrationId> parents,
      boolean reversible,
      boolean retry,
      boolean backwardCompatible,
      boolean late)
      implements PlanStep {
    /** Copies the list. */
    public Apply {
      parents = List.copyOf(parents);
    }
  }

  /**
   * Runs {@code down} and removes the record.
   *
   * @param checksum as recorded, with the prefix of its algorithm; the code agrees with it
   */
  record Revert(
      MigrationId id, String className, String description, String checksum, boolean retry)
      implements PlanStep {}

  /**
   * Records a migration as applied without running it: a baseline.
   *
   * @param parents the parents that will be recorded
   * @param backwardCompatible whether releases without it work with it; recorded
   */
  record MarkApplied(
      MigrationId id,
      String className,
      String description,
      List<MigrationId> parents,
      boolean backwardCompatible)
      implements PlanStep {
    /** Copies the list. */
    public MarkApplied {
      parents = List.copyOf(parents);
    }
  }
}
