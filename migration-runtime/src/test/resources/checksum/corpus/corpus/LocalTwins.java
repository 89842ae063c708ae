package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "1")
public final class LocalTwins implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    class NoRows extends RuntimeException {}
    class Locked extends RuntimeException {}
    try {
      if (db.execute("update t set a = 1") == 0) {
        throw new NoRows();
      }
      throw new Locked();
    } catch (NoRows e) {
      db.execute("insert into t values (1)");
    }
  }
}
