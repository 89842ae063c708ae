package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "45")
public final class ConstantLocals implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    final int length = 40;
    final String table = "const";
    final boolean wide = true;
    String column = "c" + length;
    if (wide) {
      db.execute("alter table " + table + " add " + column + " varchar(" + length + ")");
    }
  }
}
