package corpus;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.SQLDataType.INTEGER;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "15")
public final class Varargs implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    all(db, "a");
    all(db, "a", "b", "c");
    all(db);
    db.createTable("varargs").columns(field("x", INTEGER), field("y", INTEGER)).execute();
    db.execute("insert into varargs values (?, ?)", 1, 2L);
  }

  private static void all(DSLContext db, String... names) {
    for (String name : names) {
      db.execute("drop table " + name);
    }
    int[] sizes = {1, 2, 3};
    long[][] grid = new long[2][3];
    grid[1][2] = sizes[0];
    db.execute("insert into grid values (?)", grid[1][2]);
  }
}
