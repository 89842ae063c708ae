package shop;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "2")
public final class AddTotal implements ForwardOnlyMigration {
  private AddTotal() {}

  @Override
  public void up(DSLContext db) {}
}
