package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "23")
public final class Superclass extends Base implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    before(db);
    create(db, "sub");
    after(db);
  }

  @Override
  protected String suffix() {
    return super.suffix() + "_sub";
  }
}
