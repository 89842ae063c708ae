package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "62")
public final class ConcatenationParts implements ForwardOnlyMigration {
  private static Object limit(int row) {
    return row > 1 ? Integer.valueOf(row) : "none";
  }

  @Override
  public void up(DSLContext db) {
    for (int row = 0; row < 3; row++) {
      Object limit = limit(row);
      String unit = null;
      db.execute("update p set l = '" + limit + (row > 0 ? "s" : 'x') + "', n = " + null);
      db.execute("update p set u = " + unit + " where l = " + (row == 1 ? limit : row) + limit(row));
    }
  }
}
