package dev.rung.internal.checksum;

import java.util.List;

/**
 * What stands for a migration's code. Immutable.
 *
 * @param value with the prefix of the algorithm, such as {@code v1:9f2c...}
 * @param text the normal form that was hashed; empty when the algorithm keeps none
 * @param outside what the code uses that the checksum knows by name only, sorted
 * @param warnings why the algorithm that was asked for could not be used; usually empty
 */
public record Checksum(
    String value, String text, List<OutsideReference> outside, List<String> warnings) {

  /** Copies the lists. */
  public Checksum {
    outside = List.copyOf(outside);
    warnings = List.copyOf(warnings);
  }
}
