package dev.rung;

import static java.util.Objects.requireNonNull;

/**
 * Where a run should end. Ids are as a user writes them: {@code module:version}, or a bare version
 * when there is one module only. Immutable.
 */
public sealed interface Target {

  /** A target of an upgrade. */
  sealed interface Up extends Target {}

  /** A target of a rollback. */
  sealed interface Down extends Target {}

  /** Everything that is pending. */
  record Latest() implements Up {}

  /**
   * One migration and its pending ancestors.
   *
   * @param id the migration to end with
   */
  record UpTo(String id) implements Up {
    /** Refuses null. */
    public UpTo {
      requireNonNull(id, "id");
    }
  }

  /**
   * All applied descendants of one migration are reverted; it stays.
   *
   * @param id the migration to keep
   */
  record DownTo(String id) implements Down {
    /** Refuses null. */
    public DownTo {
      requireNonNull(id, "id");
    }
  }

  /**
   * The migrations applied last are reverted.
   *
   * @param steps how many, at least 1
   */
  record DownSteps(int steps) implements Down {
    /** Refuses less than one. */
    public DownSteps {
      if (steps < 1) {
        throw new IllegalArgumentException("steps must be at least 1, but was " + steps);
      }
    }
  }

  /** Everything that is pending. */
  static Up latest() {
    return new Latest();
  }

  /** One migration and its pending ancestors. */
  static Up upTo(String id) {
    return new UpTo(id);
  }

  /** Down to one migration, which stays applied. */
  static Down downTo(String id) {
    return new DownTo(id);
  }

  /** The last migrations, by the order in which they were applied. */
  static Down downSteps(int steps) {
    return new DownSteps(steps);
  }
}
