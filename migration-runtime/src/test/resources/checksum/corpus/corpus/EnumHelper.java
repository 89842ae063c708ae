package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

@Migration(version = "1")
public final class EnumHelper implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    EnumTables.create(db);
    db.execute("select " + EnumTables.QUERY);
  }
}

enum EnumTables {
  ONE;

  static final Name TABLE = DSL.name("customer");
  static final String QUERY = "a".trim();

  static void create(DSLContext db) {
    db.createTable(TABLE).column("a", SQLDataType.VARCHAR(200)).execute();
  }
}
