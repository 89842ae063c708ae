package shop;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

@Migration(version = AddTotal.VERSION)
public final class AddTotal implements ReversibleMigration {
  static final String VERSION = "";

  @Override
  public void up(DSLContext db) {}

  @Override
  public void down(DSLContext db) {}
}
