package dev.rung.cli;

import dev.rung.Migrator;

/** What one command does. */
interface Action {

  /**
   * Does it and tells the result.
   *
   * @throws dev.rung.migration.MigrationException what keeps it from its work; told by the caller
   */
  ExitCode run(Migrator migrator, Output output);

  /** Whether it needs to be told which database to use. */
  default boolean needsDatabase() {
    return true;
  }
}
