package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "7")
public final class SwitchExpression implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    for (int i = 0; i < 3; i++) {
      String table = switch (i) {
        case 0 -> "zero";
        case 1 -> {
          String text = "one";
          yield text + i;
        }
        default -> throw new IllegalStateException("no table " + i);
      };
      db.dropTable(table).execute();
    }
  }
}
