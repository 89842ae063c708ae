package shop;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

final class Orders {
  private Orders() {}

  @Migration(version = "2")
  public static final class AddTotal implements ForwardOnlyMigration {
    @Override
    public void up(DSLContext db) {}
  }
}
