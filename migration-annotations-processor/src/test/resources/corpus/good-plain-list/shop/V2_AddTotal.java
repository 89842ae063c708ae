package shop;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "2", retry = false)
public final class V2_AddTotal implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {}
}
