package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "43")
public final class UnrelatedFinally implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    for (int i = 0; i < 3; i++) {
      try {
        if (i == 1) {
          continue;
        }
        db.execute("select " + i);
        if (i == 2) {
          return;
        }
      } finally {
        db.execute("select -1");
      }
    }
  }
}
