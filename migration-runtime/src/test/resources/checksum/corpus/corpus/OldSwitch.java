package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "5")
public final class OldSwitch implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    for (int i = 0; i < 4; i++) {
      switch (i) {
        case 0:
          db.execute("select 0");
          break;
        case 1:
        case 2:
          db.execute("select 12");
        default:
          db.execute("select " + i);
      }
    }
  }
}
