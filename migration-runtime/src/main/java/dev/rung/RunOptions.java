package dev.rung;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What accompanies a run. Immutable.
 *
 * @param reason kept in the journal; empty when there is none
 * @param fingerprint of the plan that was approved: the run refuses to do anything else (RUNG-209);
 *     null to run whatever the plan is
 */
public record RunOptions(String reason, @Nullable String fingerprint) {

  /** Refuses a null reason. */
  public RunOptions {
    requireNonNull(reason, "reason");
  }

  /** No reason, no fingerprint. */
  public static RunOptions none() {
    return new RunOptions("", null);
  }

  /** A reason for the journal. */
  public static RunOptions because(String reason) {
    return new RunOptions(reason, null);
  }

  /** The same with the fingerprint of an approved plan. */
  public RunOptions approved(String approvedFingerprint) {
    return new RunOptions(reason, approvedFingerprint);
  }
}
