package dev.rung;

import static java.util.Objects.requireNonNull;

import dev.rung.migration.MigrationId;
import dev.rung.migration.Problem;
import java.util.List;

/**
 * What stands for the code of one migration. Immutable.
 *
 * @param id of the migration
 * @param className binary name of its class
 * @param value the checksum with the prefix of its algorithm, such as {@code v1:9f2c...}
 * @param text the normal form that was hashed; empty when the algorithm keeps none. Its layout is
 *     for people, and may change with the algorithm
 * @param warnings what keeps the checksum from being as good as it could be; usually empty
 */
public record MigrationChecksum(
    MigrationId id, String className, String value, String text, List<Problem> warnings) {

  /** Copies the list. */
  public MigrationChecksum {
    requireNonNull(id, "id");
    requireNonNull(className, "className");
    requireNonNull(value, "value");
    requireNonNull(text, "text");
    warnings = List.copyOf(warnings);
  }
}
