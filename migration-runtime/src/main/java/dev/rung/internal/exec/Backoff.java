package dev.rung.internal.exec;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How often and after which pause a transaction runs again. Pure, but for the given randomness. */
final class Backoff {
  static final int ATTEMPTS = 5;
  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 3_000;

  private Backoff() {}

  /** The pause after an attempt, counted from 1: doubling, and anywhere from half to the whole. */
  static Duration after(int attempt, RandomGenerator random) {
    long whole = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempt - 1, 10));
    return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
  }
}
