package acme.billing;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

@Migration(version = "3", dependsOnIds = {"billing:2", "identity:1"})
@SuppressWarnings("RUNG-121")
public final class CreateRefunds implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {}

  @Override
  public void down(DSLContext db) {}
}
