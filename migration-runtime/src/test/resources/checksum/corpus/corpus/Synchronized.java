package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "32")
public final class Synchronized implements ForwardOnlyMigration {
  private static final Object LOCK = new Object();

  @Override
  public void up(DSLContext db) {
    synchronized (LOCK) {
      if (LOCK.hashCode() != 0) {
        db.execute("insert into s values (1)");
      }
    }
    locked(db);
  }

  private synchronized void locked(DSLContext db) {
    db.execute("insert into s values (2)");
  }
}
