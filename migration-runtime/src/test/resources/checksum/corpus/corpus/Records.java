package corpus;

import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;

@Migration(version = "10")
public final class Records implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("a", new Column("a", 10));
    columns.put("b", new Column("b", 20));
    for (Map.Entry<String, Column> entry : columns.entrySet()) {
      db.alterTable("t").addColumn(entry.getKey(), VARCHAR(entry.getValue().length())).execute();
    }
    if (columns.get("a").equals(columns.get("b"))) {
      throw new IllegalStateException(columns.toString());
    }
  }

  record Column(String name, int length) {
    Column {
      if (length < 1) {
        throw new IllegalArgumentException("length");
      }
    }

    String shown() {
      return name + "(" + length + ")";
    }
  }
}
