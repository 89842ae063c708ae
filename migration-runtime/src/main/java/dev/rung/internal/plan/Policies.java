package dev.rung.internal.plan;

import dev.rung.LateArrivals;
import dev.rung.Refactored;

/**
 * What the user decided about disagreements that need not keep a run from going on. Immutable.
 *
 * @param lateArrivals what to do with pending migrations below applied ones
 * @param refactored what to do with applied migrations whose code changed and sends the same SQL
 * @param allowAhead whether backward compatible migrations that only the database has are tolerated
 */
public record Policies(LateArrivals lateArrivals, Refactored refactored, boolean allowAhead) {

  /** Whether a change is told and no more. */
  boolean tolerates(Change change) {
    return refactored == Refactored.WARN && change.isRefactored();
  }
}
