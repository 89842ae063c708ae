package corpus;

import static org.jooq.impl.DSL.table;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "42")
public final class Asserts implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    int n = db.fetchCount(table("q"));
    assert n >= 0 : "negative " + n;
    for (; ; ) {
      if (n-- < 0) {
        return;
      }
      db.execute("select " + n);
    }
  }
}
