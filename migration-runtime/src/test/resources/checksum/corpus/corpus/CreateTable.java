package corpus;

import static org.jooq.impl.DSL.check;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.primaryKey;
import static org.jooq.impl.DSL.unique;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

@Migration(version = "2")
public final class CreateTable implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {
    db.createTable("createtable")
        .column("id", INTEGER.notNull())
        .column("name", VARCHAR(100).nullable(false))
        .constraints(primaryKey("id"), unique("name"), check(field("id", INTEGER).gt(0)))
        .execute();
    db.createIndex("createtable_name").on("createtable", "name").execute();
  }

  @Override
  public void down(DSLContext db) {
    db.dropTable("createtable").execute();
  }
}
