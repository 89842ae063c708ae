package dev.rung.internal.checksum;

/** Computes the checksum of a migration's code. Stateless; safe for use by many threads. */
public interface Checksums {

  /**
   * The checksum with the prefix of its algorithm, such as {@code v1s:9f2c...}.
   *
   * @param className binary name of a migration
   * @throws dev.rung.migration.MigrationException UNREADABLE
   */
  String of(String className, ClassBytes classes);
}
