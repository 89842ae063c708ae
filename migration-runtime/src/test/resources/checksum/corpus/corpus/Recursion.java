package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "27")
public final class Recursion implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    db.execute("insert into r values (?, ?)", even(10), depth(3));
    walk(db, 4);
  }

  private static boolean even(int n) {
    return n == 0 || odd(n - 1);
  }

  private static boolean odd(int n) {
    return n != 0 && even(n - 1);
  }

  private static int depth(int n) {
    return n <= 0 ? 0 : 1 + depth(n - 1);
  }

  private void walk(DSLContext db, int n) {
    if (n > 0) {
      db.execute("insert into walk values (?)", n);
      walk(db, n - 2);
    }
  }
}
