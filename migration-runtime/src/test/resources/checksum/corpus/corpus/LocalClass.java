package corpus;

import static org.jooq.impl.SQLDataType.INTEGER;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "13")
public final class LocalClass implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    final String schema = "audit";
    class Audit {
      private final String table;

      Audit(String table) {
        this.table = table;
      }

      void create() {
        db.createTable(schema + "_" + table).column("id", INTEGER).execute();
      }
    }
    record Pair(String a, String b) {}
    Pair pair = new Pair("orders", "trades");
    new Audit(pair.a()).create();
    new Audit(pair.b()).create();
  }
}
