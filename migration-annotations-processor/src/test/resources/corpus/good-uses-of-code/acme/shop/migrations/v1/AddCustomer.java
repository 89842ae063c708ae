package acme.shop.migrations.v1;

import acme.shop.Prices;
import acme.shop.migrations.helpers.Names;
import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.List;
import org.jooq.DSLContext;

@Migration(version = "1")
public final class AddCustomer implements ForwardOnlyMigration {
  private final List<String> tables = List.of(Names.table());

  private record Row(int id, String[] names) {
    int count() {
      return names.length + names.clone().length;
    }
  }

  @Override
  public void up(DSLContext db) {
    class Local {
      int most() {
        return Prices.MOST;
      }
    }
    Object anchor = Prices.class;
    for (String table : tables) {
      int count = new Row(new Local().most(), new String[] {anchor.toString()}).count();
      db.execute("create table " + table + " (id int, n varchar(" + count + "))");
    }
  }
}
