package dev.rung;

import dev.rung.migration.MigrationId;
import java.time.Duration;
import java.time.Instant;

/**
 * One attempt, as the journal keeps it for ever. The journal decides nothing. Immutable.
 *
 * @param sequence rises by one with each entry
 * @param at the database's time
 * @param outcome what came of the attempt
 * @param duration of the attempt
 * @param checksum of the code that was run; after {@link Outcome#ACCEPTED} and {@link
 *     Outcome#UPGRADED} the one that the history has since
 * @param detail the problem's text without secrets; what was replaced, and what changed, where the
 *     outcome says so; else empty
 * @param who the operating system's user
 * @param host the machine
 * @param reason what the user gave as the reason, empty when nothing
 * @param hash SHA-256, in hex, over the previous entry's hash and this entry
 */
public record JournalEntry(
    long sequence,
    Instant at,
    MigrationId id,
    Outcome outcome,
    String checksum,
    Duration duration,
    String detail,
    String who,
    String host,
    String reason,
    String runId,
    String toolVersion,
    String hash) {

  /** What came of an attempt. */
  public enum Outcome {
    /** {@code up} ran and is recorded. */
    SUCCEEDED,
    /** {@code up} failed and was rolled back. */
    FAILED,
    /** {@code down} ran; the record is gone. */
    REVERTED,
    /** {@code down} failed and was rolled back. */
    REVERT_FAILED,
    /** Recorded without running. */
    BASELINE,
    /** The migration committed by itself: effects without a record. */
    UNRECORDED,
    /** Somebody accepted that its code changed: the record has the checksum of the new code. */
    ACCEPTED,
    /** A newer algorithm's checksum took the place of an older one's that still held. */
    UPGRADED
  }
}
