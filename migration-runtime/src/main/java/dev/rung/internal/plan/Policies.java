package dev.rung.internal.plan;

import dev.rung.LateArrivals;

/**
 * What the user decided about disagreements that need not keep a run from going on. Immutable.
 *
 * @param lateArrivals what to do with pending migrations below applied ones
 * @param allowAhead whether backward compatible migrations that only the database has are tolerated
 */
public record Policies(LateArrivals lateArrivals, boolean allowAhead) {}
