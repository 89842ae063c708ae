package acme.shop.deep;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

@Migration(version = "2", dependsOnIds = "billing:1", dependsOn = acme.shop.AddOrders.class)
public final class AddTotal implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {}

  @Override
  public void down(DSLContext db) {}
}
