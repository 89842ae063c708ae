package acme.shop;

import acme.migrations.CreateProducts;
import acme.migrations.CreateUsers;
import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

@Migration(version = "1", dependsOn = {CreateUsers.class, CreateProducts.class})
public final class CreateOrders implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {}

  @Override
  public void down(DSLContext db) {}
}
