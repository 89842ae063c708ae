package dev.rung.internal.history;

import dev.rung.JournalEntry;
import dev.rung.JournalEntry.Outcome;
import dev.rung.internal.dialect.StepTransaction.Before;
import dev.rung.migration.MigrationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/**
 * The chain of the journal: each entry carries a hash over the entry before it, so that one that
 * was changed or removed later shows. Pure.
 */
public final class JournalChain {
  private static final int TYPICAL_LENGTH = 512;

  private JournalChain() {}

  /**
   * The next entry. Text that a database refuses (NUL) is replaced, and times are cut to what it
   * keeps, so that the entry has the same hash when it is read again.
   */
  public static JournalEntry next(
      Before before,
      MigrationId id,
      Outcome outcome,
      String checksum,
      Duration duration,
      String detail,
      Author author) {
    JournalEntry open =
        new JournalEntry(
            before.lastSequence() + 1,
            before.now().truncatedTo(ChronoUnit.MICROS),
            id,
            outcome,
            checksum,
            duration.truncatedTo(ChronoUnit.MICROS),
            storable(detail),
            author.who(),
            author.host(),
            author.reason(),
            author.runId(),
            author.toolVersion(),
            "");
    return withHash(open, hash(before.lastHash(), open));
  }

  /**
   * SHA-256, in hex, over the previous hash and each field but the hash, each with its length in
   * characters before it; times are microseconds.
   */
  public static String hash(String previous, JournalEntry entry) {
    StringBuilder text = new StringBuilder(TYPICAL_LENGTH);
    add(text, previous);
    add(text, Long.toString(entry.sequence()));
    add(text, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at())));
    add(text, entry.id().module());
    add(text, entry.id().version().value());
    add(text, entry.outcome().name());
    add(text, entry.checksum());
    add(text, Long.toString(entry.duration().toNanos() / 1000));
    add(text, entry.detail());
    add(text, entry.who());
    add(text, entry.host());
    add(text, entry.reason());
    add(text, entry.runId());
    add(text, entry.toolVersion());
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /**
   * The sequence of the first entry that does not follow from the one before it: it was changed, or
   * one before it was changed, removed or added.
   *
   * @param entries the whole journal, by sequence
   */
  public static OptionalLong firstBroken(List<JournalEntry> entries) {
    String previous = "";
    long expected = 1;
    for (JournalEntry entry : entries) {
      if (entry.sequence() != expected || !entry.hash().equals(hash(previous, entry))) {
        return OptionalLong.of(entry.sequence());
      }
      previous = entry.hash();
      expected++;
    }
    return OptionalLong.empty();
  }

  /**
   * Who makes entries in a run.
   *
   * @param who the operating system's user
   * @param host the machine
   * @param reason what the user gave as the reason, empty when nothing
   */
  public record Author(String who, String host, String reason, String runId, String toolVersion) {
    /** Replaces what a database refuses, once for all entries of the run. */
    public Author {
      who = storable(who);
      host = storable(host);
      reason = storable(reason);
    }
  }

  private static JournalEntry withHash(JournalEntry e, String hash) {
    return new JournalEntry(
        e.sequence(),
        e.at(),
        e.id(),
        e.outcome(),
        e.checksum(),
        e.duration(),
        e.detail(),
        e.who(),
        e.host(),
        e.reason(),
        e.runId(),
        e.toolVersion(),
        hash);
  }

  /** Without NUL and unpaired surrogates, which come back as something else, if at all. */
  private static String storable(String text) {
    if (text.isEmpty()) {
      return text;
    }
    byte[] utf8 = text.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static void add(StringBuilder text, String field) {
    text.append(field.length()).append(':').append(field);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
