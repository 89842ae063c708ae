package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

@Migration(version = "1")
public final class LaterString implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String before = String.valueOf(seen);
      seen.add(i);
      db.execute("insert into log values (?)", "v " + before);
      db.execute("insert into log values (?)", "now " + seen + seen.size());
    }
  }
}
