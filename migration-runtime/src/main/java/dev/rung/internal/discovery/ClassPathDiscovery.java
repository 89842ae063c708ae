package dev.rung.internal.discovery;

import org.jspecify.annotations.Nullable;

/** Finds migrations in the jars and class folders of a class loader. */
public final class ClassPathDiscovery implements Discovery {
  private final ScanScope scope;

  /** Looks where the scope says, at each call anew. */
  public ClassPathDiscovery(ScanScope scope) {
    this.scope = scope;
  }

  @Override
  public @Nullable QuickCatalog quick() {
    return QuickLook.at(scope);
  }

  @Override
  public Catalog full() {
    return FullLook.at(scope);
  }
}
