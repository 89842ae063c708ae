package dev.rung.internal.dialect;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a run asks of its session.
 *
 * @param runId names the run for others who look at the database's sessions
 * @param lockTimeout how long one statement of a migration waits for a lock
 * @param searchPath the schema in which migrations run, or null to leave it as it is
 */
public record SessionOptions(String runId, Duration lockTimeout, @Nullable String searchPath) {}
