package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.SQL;
import org.jooq.Table;
import org.jooq.impl.DSL;

@Migration(version = "1")
public final class Casts implements ForwardOnlyMigration {
  private static final Field<String> NAME = DSL.field("name", String.class);

  @Override
  public void up(DSLContext db) {
    Object unknown = DSL.name("x");
    db.execute(db.render(db.select(DSL.field((Name) unknown))));
    db.update(DSL.table("t")).set(NAME, (Field<String>) null).execute();
    db.update(DSL.table("t")).set(NAME, (String) null).execute();
    Field<String> none = null;
    db.update(DSL.table("t")).set(NAME, none).execute();
    Object text = db.fetchValue("select 1");
    String unused = (String) text;
    db.execute("delete from t");
    List<Table<?>> tables = List.of(DSL.table("a"), DSL.table("b"));
    for (Table<?> table : tables) {
      db.truncate(table).execute();
    }
    Map<String, Field<?>> fields = Map.of("n", NAME);
    db.select(fields.get("n")).from(tables.get(0)).fetch();
    Result<Record1<String>> names = db.select(NAME).from(tables.get(1)).fetch();
    for (Record1<String> name : names) {
      db.execute("insert into t values (?)", name.value1());
    }
    if (unknown instanceof Name found) {
      db.execute("select 1");
    }
    Record1<String> one = db.select(NAME).from("t").fetchOne();
    db.execute(either(text, db) ? "insert into t values (1)" : "insert into t values ('" + one + "')");
  }

  private static boolean either(Object value, DSLContext db) {
    try {
      SQL sql = (SQL) value;
      return db.execute(sql) > 0;
    } catch (ClassCastException e) {
      return (Object) value instanceof Comparable<?>;
    }
  }
}
