package dev.rung.internal.plan;

import dev.rung.Target;

/** What somebody wants of the database. Immutable. */
public sealed interface Intent {

  /** To bring it to a target. */
  record Reach(Target target) implements Intent {}

  /**
   * To record a migration and its ancestors as applied.
   *
   * @param id as the user wrote it
   */
  record Baseline(String id) implements Intent {}
}
