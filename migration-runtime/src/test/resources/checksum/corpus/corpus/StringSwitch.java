package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "6")
public final class StringSwitch implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    String kind = db.fetchOne("select 'a'").get(0, String.class);
    switch (kind) {
      case "Aa":
      case "BB":
        db.execute("update t set k = 1");
        break;
      case "b":
        db.execute("update t set k = 2");
        break;
      default:
        db.execute("update t set k = 3");
    }
  }
}
