package corpus21;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "202")
public final class RecordPatterns implements ForwardOnlyMigration {
  record Point(int x, int y) {}

  record Line(Point from, Point to) {}

  @Override
  public void up(DSLContext db) {
    Object shape = new Line(new Point(1, 2), new Point(3, 4));
    if (shape instanceof Line(Point(int x, int y), Point to) && x < y) {
      db.execute("insert into lines values (?, ?)", x, to.y());
    }
    int sum =
        switch (shape) {
          case Point(int x, int y) -> x + y;
          case Line(Point from, Point(var x, var y)) -> from.x() + x * y;
          default -> 0;
        };
    db.execute("insert into sums values (?)", sum);
  }
}
