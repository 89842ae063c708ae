package dev.rung.internal.dialect;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Times as SQLite keeps them: ISO-8601 text in UTC with six digits behind the second, such as
 * {@code 2026-11-20T07:45:00.000000Z}. Written by hand, since a formatter's classes cost every
 * start.
 */
final class MicrosText {

  private static final int LENGTH = "2026-11-20T07:45:00.000000Z".length();

  private MicrosText() {}

  static String format(Instant time) {
    LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(LENGTH);
    digits(text, utc.getYear(), 4).append('-');
    digits(text, utc.getMonthValue(), 2).append('-');
    digits(text, utc.getDayOfMonth(), 2).append('T');
    digits(text, utc.getHour(), 2).append(':');
    digits(text, utc.getMinute(), 2).append(':');
    digits(text, utc.getSecond(), 2).append('.');
    return digits(text, time.getNano() / 1000, 6).append('Z').toString();
  }

  /**
   * Reads what {@link #format} wrote.
   *
   * @throws IllegalArgumentException when it is anything else
   */
  static Instant parse(String text) {
    if (text.length() != LENGTH
        || text.charAt(4) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(19) != '.'
        || text.charAt(LENGTH - 1) != 'Z') {
      throw new IllegalArgumentException("no time of the history: '" + text + "'");
    }
    LocalDateTime utc =
        LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19));
    return Instant.ofEpochSecond(utc.toEpochSecond(ZoneOffset.UTC), number(text, 20, 26) * 1000L);
  }

  private static StringBuilder digits(StringBuilder text, int number, int width) {
    String plain = Integer.toString(number);
    for (int i = plain.length(); i < width; i++) {
      text.append('0');
    }
    return text.append(plain);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
