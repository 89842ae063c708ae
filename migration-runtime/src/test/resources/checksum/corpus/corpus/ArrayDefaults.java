package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "60")
public final class ArrayDefaults implements ForwardOnlyMigration {
  private static final double[] RATES = {0.0, -0.0, 0.07};

  @Override
  public void up(DSLContext db) {
    int[][] grid = {{0, 1}, {0}, null, {2, 0, 3}};
    long[] sizes = {0L, 1L << 40};
    boolean[] flags = {true, false};
    char[] marks = {'x', '\0'};
    for (int row = 0; row < sizes.length; row++) {
      db.execute(
          "insert into grid values (?, ?, ?, ?, ?)",
          grid[row][0],
          null,
          flags[row] ? sizes[row] : RATES[row],
          null,
          String.valueOf(marks[row]).length());
    }
    db.execute("update grid set a = ? where b = ?", null, grid[3][1]);
  }
}
