package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "30")
public final class InstanceOf implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    Object value = db.fetchOne("select 1").get(0);
    if (value instanceof Number number && number.intValue() > 0) {
      db.execute("insert into i values (?)", number.longValue());
    } else if (!(value instanceof String text)) {
      db.execute("insert into i values (0)");
    } else {
      db.execute(text);
    }
    CharSequence chars = (CharSequence) (Object) String.valueOf(value);
    db.execute("insert into i values (?)", chars.length());
  }
}
