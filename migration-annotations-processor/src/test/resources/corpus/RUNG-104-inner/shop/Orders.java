package shop;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

public class Orders {
  @Migration(version = "1")
  public final class AddTotal implements ForwardOnlyMigration {
    @Override
    public void up(DSLContext db) {}
  }
}
