package acme.shop;

import dev.rung.migration.ForwardOnlyMigration;

public abstract class BaseMigration implements ForwardOnlyMigration {
  protected void fill() {}
}
