package shop;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

@Migration(version = "4", dependsOn = AddRegions.class)
public final class AddAside implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {}

  @Override
  public void down(DSLContext db) {}
}
