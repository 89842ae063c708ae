package dev.rung.examples.benchmark;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Rung's tables, for those who fill them without Rung. */
final class HistoryTables {
  static final String HISTORY = "rung_history";
  static final String JOURNAL = "rung_journal";

  static final List<String> HISTORY_COLUMNS =
      List.of(
          "module",
          "version",
          "kind",
          "class_name",
          "description",
          "parents",
          "checksum",
          "applied_order",
          "applied_at",
          "duration_micros",
          "run_id",
          "tool_version");

  /** The columns that are written, and that nobody reads who asks for the status. */
  static final List<String> HISTORY_ALL_COLUMNS =
      Stream.concat(
              HISTORY_COLUMNS.stream(),
              Stream.of("backward_compatible", "checksum_text", "sql_fingerprint", "sql_text"))
          .toList();

  static final List<String> JOURNAL_COLUMNS =
      List.of(
          "sequence",
          "recorded_at",
          "module",
          "version",
          "outcome",
          "checksum",
          "duration_micros",
          "detail",
          "who",
          "host",
          "reason",
          "run_id",
          "tool_version",
          "hash");

  /** As long as a checksum and a hash of the journal's chain are. */
  static final String CHECKSUM = "v1:" + "0123456789abcdef".repeat(4);

  /** Texts of the size that Rung keeps for these migrations; the first is compressed there. */
  static final byte[] CHECKSUM_TEXT = random(650);

  static final byte[] SQL_TEXT = random(300);

  static final String SQL_FINGERPRINT = "s1:sqlite:" + "0123456789abcdef".repeat(4);

  static final String HASH = "0123456789abcdef".repeat(4);

  private HistoryTables() {}

  /** The statements that create both tables. */
  static List<String> create(String url) {
    String time = isSqlite(url) ? "text" : "timestamptz";
    String number = isSqlite(url) ? "integer" : "bigint";
    String bytes = isSqlite(url) ? "blob" : "bytea";
    return List.of(
        "create table rung_history (module text not null, version text not null,"
            + " kind text not null, class_name text not null, description text not null,"
            + " parents text not null, checksum text not null, checksum_text "
            + bytes
            + ","
            + " sql_fingerprint text, sql_text "
            + bytes
            + ", backward_compatible boolean not null default false,"
            + " applied_order "
            + number
            + " not null unique, applied_at "
            + time
            + " not null,"
            + " duration_micros "
            + number
            + " not null, run_id text not null,"
            + " tool_version text not null, primary key (module, version))",
        "create table rung_journal (sequence "
            + number
            + " not null primary key,"
            + " recorded_at "
            + time
            + " not null, module text not null, version text not null,"
            + " outcome text not null, checksum text not null, duration_micros "
            + number
            + " not null,"
            + " detail text not null, who text not null, host text not null,"
            + " reason text not null, run_id text not null, tool_version text not null,"
            + " hash text not null)");
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  /** A time as the tables keep it. */
  static Object time(String url) {
    return isSqlite(url)
        ? "2026-01-01T00:00:00.000000Z"
        : OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
  }

  static boolean isSqlite(String url) {
    return url.startsWith("jdbc:sqlite:");
  }

  /** The values of a history row, in the order of the columns. */
  static Object[] historyRow(int number, Object time) {
    return new Object[] {
      "main",
      Integer.toString(number),
      "applied",
      MigrationJar.className(number),
      "",
      number == 1 ? "" : "main:" + (number - 1),
      CHECKSUM,
      (long) number,
      time,
      1000L,
      "0123456789ab",
      "0.1.0",
      false,
      CHECKSUM_TEXT,
      SQL_FINGERPRINT,
      SQL_TEXT
    };
  }

  /** The values of a journal entry, in the order of the columns. */
  static Object[] journalRow(long sequence, int number, String outcome, Object time) {
    return new Object[] {
      sequence,
      time,
      "main",
      Integer.toString(number),
      outcome,
      CHECKSUM,
      1000L,
      "",
      "benchmark",
      "localhost",
      "",
      "0123456789ab",
      "0.1.0",
      HASH
    };
  }
}
