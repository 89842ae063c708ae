package corpus;

import static org.jooq.impl.DSL.table;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "28")
public final class Conditions implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    int a = db.fetchCount(table("a"));
    int b = db.fetchCount(table("b"));
    boolean both = a > 0 && b > 0 || a == b && a != 7;
    String which = a < b ? "less" : a > b ? "more" : both ? "same" : "none";
    if (!both && which.length() >= 4) {
      db.execute("insert into c values (?)", which);
    } else if (both ^ (a == 3)) {
      db.execute("insert into d values (?)", both ? 1 : 0);
    }
    Long boxed = a > 2 ? Long.valueOf(b) : null;
    if (boxed != null && boxed > 5L) {
      db.execute("insert into e values (?)", boxed);
    }
  }
}
