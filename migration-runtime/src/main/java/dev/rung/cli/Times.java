package dev.rung.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Times as people read them. It uses no formatter, which would cost more than the status itself.
 */
final class Times {
  private Times() {}

  /** Date and time of day in UTC, to the second: {@code 2026-01-15 09:12:04}. */
  static String utc(Instant instant) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(19);
    digits(text, time.getYear(), 4).append('-');
    digits(text, time.getMonthValue(), 2).append('-');
    digits(text, time.getDayOfMonth(), 2).append(' ');
    digits(text, time.getHour(), 2).append(':');
    digits(text, time.getMinute(), 2).append(':');
    return digits(text, time.getSecond(), 2).toString();
  }

  /** A duration to two or three places: {@code 12 ms}, {@code 1.2 s}, {@code 4 min 05 s}. */
  static String brief(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return millis / 1000 + "." + millis % 1000 / 100 + " s";
    }
    long minutes = millis / 60_000;
    if (minutes < 60) {
      return two(new StringBuilder().append(minutes).append(" min "), millis / 1000 % 60, " s");
    }
    return two(new StringBuilder().append(minutes / 60).append(" h "), minutes % 60, " min");
  }

  private static String two(StringBuilder text, long value, String unit) {
    return digits(text, value, 2).append(unit).toString();
  }

  private static StringBuilder digits(StringBuilder text, long value, int count) {
    String number = Long.toString(value);
    for (int i = number.length(); i < count; i++) {
      text.append('0');
    }
    return text.append(number);
  }
}
