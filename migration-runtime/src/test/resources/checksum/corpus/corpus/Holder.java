package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

public final class Holder {
  private Holder() {}

  @Migration(version = "100")
  public static final class First implements ForwardOnlyMigration {
    @Override
    public void up(DSLContext db) {
      table(db, "first");
    }
  }

  @Migration(version = "101")
  public static final class Second implements ForwardOnlyMigration {
    @Override
    public void up(DSLContext db) {
      table(db, "second");
      Runnable again = () -> db.execute("select 2");
      again.run();
    }
  }

  private static void table(DSLContext db, String name) {
    db.execute("create table " + name + " (id int)");
  }
}
