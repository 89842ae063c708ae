package corpus;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;

@Migration(version = "34")
public final class JooqSelect implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    Table<?> a = table(name("a"));
    Field<Integer> id = field(name("id"), INTEGER);
    Field<String> label = field(name("label"), VARCHAR);
    for (Record2<Integer, String> row :
        db.select(id, label)
            .from(a)
            .where(id.gt(5).and(label.like("x%")).or(exists(db.selectOne().from("b"))))
            .orderBy(id.desc(), label)
            .limit(10)
            .fetch()) {
      db.update(a).set(label, row.value2().trim()).where(id.eq(row.value1())).execute();
    }
    db.insertInto(a, id, label).values(1, "one").values(2, "two").onConflict(id).doNothing().execute();
    db.deleteFrom(a).where(id.in(1, 2, 3)).execute();
    db.select(count(), max(id)).from(a).groupBy(label).having(count().gt(1)).fetch();
  }
}
