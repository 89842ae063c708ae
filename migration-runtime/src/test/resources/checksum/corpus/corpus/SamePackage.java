package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "22")
public final class SamePackage implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    Helper.apply(db, Helper.PREFIX + "x");
    new Helper("y").run(db);
  }
}
