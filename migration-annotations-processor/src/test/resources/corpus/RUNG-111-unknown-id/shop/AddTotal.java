package shop;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

@Migration(
    version = "20261121074500",
    dependsOnIds = {
      "main:20261120074500",
      "main:20261120074501"
    })
public final class AddTotal implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {}

  @Override
  public void down(DSLContext db) {}
}
