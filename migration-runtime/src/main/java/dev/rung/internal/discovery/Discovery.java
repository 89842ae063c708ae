package dev.rung.internal.discovery;

import org.jspecify.annotations.Nullable;

/** Finds migrations; each call looks anew. Safe for use by many threads. */
public interface Discovery {

  /**
   * What the indexes say, when they cover every class file in scope; null when they do not, as for
   * class folders. No class is read.
   *
   * @throws dev.rung.migration.MigrationException PACKAGE_NOT_FOUND and other 5xx
   */
  @Nullable QuickCatalog quick();

  /**
   * What the classes say, all of them read, none loaded.
   *
   * @throws dev.rung.migration.MigrationException PACKAGE_NOT_FOUND and other 5xx
   */
  Catalog full();
}
