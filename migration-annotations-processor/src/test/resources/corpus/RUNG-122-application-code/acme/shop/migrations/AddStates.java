package acme.shop.migrations;

import acme.shop.BaseMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "2")
public final class AddStates extends BaseMigration {
  @Override
  public void up(DSLContext db) {
    fill();
  }
}
