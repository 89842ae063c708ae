package acme.billing;

import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

abstract class Base implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {}

  @Override
  public void down(DSLContext db) {}
}
