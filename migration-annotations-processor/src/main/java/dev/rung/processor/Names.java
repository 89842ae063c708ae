package dev.rung.processor;

/** The API's types by name: loading the two kinds of migration would need jOOQ. */
final class Names {
  static final String MIGRATION = "dev.rung.migration.Migration";
  static final String MODULE = "dev.rung.migration.MigrationModule";
  static final String FORWARD_ONLY = "dev.rung.migration.ForwardOnlyMigration";
  static final String REVERSIBLE = "dev.rung.migration.ReversibleMigration";

  private Names() {}
}
