package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "11")
public final class Nested implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    new Step(db, "one").run();
    new Counted(2).run(db);
  }

  private static final class Step {
    private final DSLContext db;
    private final String name;

    Step(DSLContext db, String name) {
      this.db = db;
      this.name = name;
    }

    void run() {
      db.execute("insert into steps values (?)", name);
    }
  }

  private final class Counted {
    private final int times;

    Counted(int times) {
      this.times = times;
    }

    void run(DSLContext db) {
      for (int i = 0; i < times; i++) {
        each(db, i);
      }
    }
  }

  private void each(DSLContext db, int i) {
    db.execute("insert into steps values (?)", i);
  }
}
