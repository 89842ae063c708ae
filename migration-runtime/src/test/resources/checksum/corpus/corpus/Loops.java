package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "18")
public final class Loops implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    int total = 0;
    outer:
    for (int i = 0; i < 10; i++) {
      for (int j = i; ; j++) {
        if (j > 5) {
          continue outer;
        }
        if (i * j == 20) {
          break outer;
        }
        total += i - j;
      }
    }
    while (total < 100) {
      total += 7;
    }
    do {
      total--;
    } while (total % 3 != 0 && total > 0);
    db.execute("insert into totals values (?)", total);
  }
}
