package dev.rung.spi;

import dev.rung.migration.ExecutableMigration;

/**
 * Creates migrations, for example through an application's container. The default calls the public
 * constructor without parameters.
 *
 * <p>It is called once for each attempt, by the thread that runs the migration; it must return a
 * new instance each time.
 */
@FunctionalInterface
public interface MigrationFactory {

  /**
   * A new instance of a migration.
   *
   * @param type the class to create, loaded by the migrator's class loader
   * @throws Exception anything: the run stops with RUNG-408 and nothing of this migration has run
   */
  ExecutableMigration create(Class<? extends ExecutableMigration> type) throws Exception;
}
