package shop;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "1")
public final class AddOrders implements ForwardOnlyMigration {
  public AddOrders(String... names) {}

  @Override
  public void up(DSLContext db) {}
}
