package dev.rung.migration;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A migration's version in canonical form. Immutable.
 *
 * @param value canonical text: numbers joined by dots, without leading zeros and without zero parts
 *     at the end; {@link #parse} makes it from what a user wrote
 */
public record Version(String value) implements Comparable<Version> {

  /** Refuses text that is not canonical; it never corrects it. */
  public Version {
    requireNonNull(value, "value");
    if (!value.equals(canonical(value))) {
      throw new IllegalArgumentException(
          "version must be canonical, such as 1.10, but was: '" + value + "'");
    }
  }

  /**
   * Reads a version as people write it.
   *
   * @return the version, or null when the text is not digits in parts separated by {@code .} or
   *     {@code _}
   */
  public static @Nullable Version parse(String text) {
    String canonical = canonical(text);
    return canonical == null ? null : new Version(canonical);
  }

  /** Compares part by part as numbers of any size; missing parts are zero. */
  @Override
  public int compareTo(Version other) {
    int here = 0;
    int there = 0;
    while (here < value.length() || there < other.value.length()) {
      int hereEnd = partEnd(value, here);
      int thereEnd = partEnd(other.value, there);
      int byLength = Integer.compare(hereEnd - here, thereEnd - there);
      if (byLength != 0) {
        return byLength;
      }
      for (int i = 0; i < hereEnd - here; i++) {
        int byDigit = Character.compare(value.charAt(here + i), other.value.charAt(there + i));
        if (byDigit != 0) {
          return byDigit;
        }
      }
      here = Math.min(hereEnd + 1, value.length());
      there = Math.min(thereEnd + 1, other.value.length());
    }
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Version version && value.equals(version.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }

  private static int partEnd(String text, int from) {
    int dot = text.indexOf('.', from);
    return dot < 0 ? text.length() : dot;
  }

  private static @Nullable String canonical(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int end = 0; // where the last part that is not zero ends
    int start = 0;
    while (start <= text.length()) {
      int stop = digitsEnd(text, start);
      if (stop == start || (stop < text.length() && !isSeparator(text.charAt(stop)))) {
        return null;
      }
      int first = start;
      while (first < stop - 1 && text.charAt(first) == '0') {
        first++;
      }
      if (start > 0) {
        out.append('.');
      }
      out.append(text, first, stop);
      if (start == 0 || text.charAt(first) != '0') {
        end = out.length();
      }
      start = stop + 1;
    }
    out.setLength(end);
    return out.toString();
  }

  private static int digitsEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private static boolean isSeparator(char c) {
    return c == '.' || c == '_';
  }
}
