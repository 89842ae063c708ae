package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "44", dependsOn = {AddColumn.class, CreateTable.class}, description = "has parents", retry = false)
public final class Parents implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    db.execute("select 1");
  }
}
