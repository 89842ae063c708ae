package dev.rung.internal.discovery;

import org.jspecify.annotations.Nullable;

/**
 * Finds migrations in the jars and class folders of a class loader; each call looks anew. Safe for
 * use by many threads.
 */
public final class ClassPathDiscovery {
  private final ScanScope scope;

  /** Looks where the scope says. */
  public ClassPathDiscovery(ScanScope scope) {
    this.scope = scope;
  }

  /**
   * What the indexes say, when they cover every class file in scope; null when they do not, as for
   * class folders. No class is read.
   *
   * @throws dev.rung.migration.MigrationException PACKAGE_NOT_FOUND and other 5xx
   */
  public @Nullable QuickCatalog quick() {
    return QuickLook.at(scope);
  }

  /**
   * What the classes say, all of them read, none loaded.
   *
   * @throws dev.rung.migration.MigrationException PACKAGE_NOT_FOUND and other 5xx
   */
  public Catalog full() {
    return FullLook.at(scope);
  }
}
