package shop;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

@Migration(version = "2", dependsOn = AddRegions.class)
public final class AddCustomers implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {}

  @Override
  public void down(DSLContext db) {}
}
