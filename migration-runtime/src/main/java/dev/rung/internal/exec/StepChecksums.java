package dev.rung.internal.exec;

import dev.rung.migration.MigrationId;
import org.jspecify.annotations.Nullable;

/** What stands for the code of the steps that run. Safe for use by many threads. */
public interface StepChecksums {

  /**
   * The checksum in code, with the prefix of its algorithm.
   *
   * @throws dev.rung.migration.MigrationException UNREADABLE
   */
  String value(MigrationId id);

  /**
   * The compressed text behind it, as the history keeps it; null where there is none.
   *
   * @throws dev.rung.migration.MigrationException UNREADABLE
   */
  byte @Nullable [] text(MigrationId id);
}
