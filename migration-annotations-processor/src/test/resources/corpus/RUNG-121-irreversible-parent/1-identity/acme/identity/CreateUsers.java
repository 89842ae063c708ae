package acme.identity;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "1")
public final class CreateUsers implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {}
}
