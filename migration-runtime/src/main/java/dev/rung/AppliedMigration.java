package dev.rung;

import dev.rung.migration.MigrationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One row of the history: a migration that the database has. Immutable.
 *
 * @param kind how it came to be recorded
 * @param className the class it was when it was recorded
 * @param parents the parents it had when it was recorded; it is reverted by those
 * @param checksum of the class when it was recorded, with the prefix of its algorithm
 * @param appliedOrder rises with each record; gaps are normal
 * @param appliedAt the database's time when its transaction began
 * @param duration how long {@code up} and {@code verify} took; zero for a baseline
 * @param runId the run that recorded it
 * @param toolVersion the version of Rung that recorded it
 * @param backwardCompatible whether releases without it work with it, as declared when it was
 *     recorded
 */
public record AppliedMigration(
    MigrationId id,
    Kind kind,
    String className,
    String description,
    List<MigrationId> parents,
    String checksum,
    long appliedOrder,
    Instant appliedAt,
    Duration duration,
    String runId,
    String toolVersion,
    boolean backwardCompatible) {

  /** Copies the list. */
  public AppliedMigration {
    parents = List.copyOf(parents);
  }

  /** How a migration came to be recorded. */
  public enum Kind {
    /** Rung ran it. */
    APPLIED,
    /** It was there before Rung came. */
    BASELINE,
    /** Somebody marked it as applied. */
    MARKED
  }
}
