package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

@Migration(version = "31")
public final class Fields implements ForwardOnlyMigration {
  private static final int LIMIT = 25;
  private static final String NAME = "name";
  private static long total = LIMIT * 2L;
  private final List<String> rows = new ArrayList<>(List.of(NAME, "b"));
  private final int fixed = 5;
  private int count;
  private int unused = 3;

  static {
    total += 1;
  }

  {
    rows.add("init" + fixed);
  }

  @Override
  public void up(DSLContext db) {
    this.count = rows.size();
    rows.add("x" + count);
    total += count;
    db.execute("insert into f values (?, ?, ?)", count, total, LIMIT);
  }
}
