package corpus;

import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.constraint;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "35")
public final class JooqDdl implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    db.createTable("d").column("id", INTEGER.identity(true)).column("t", VARCHAR(5).defaultValue("x")).execute();
    db.alterTable("d").add(constraint("d_pk").primaryKey("id")).execute();
    db.alterTable("d").add(constraint("d_fk").foreignKey("id").references("e", "id").onDeleteCascade()).execute();
    db.alterTable("d").renameColumn("t").to("u").execute();
    db.createView("v").as(db.select(asterisk()).from("d")).execute();
    db.dropViewIfExists("w").execute();
    db.dropTableIfExists("x").cascade().execute();
    db.createUniqueIndex("ix").on(table("d"), field("u")).execute();
    db.createSequence("seq").startWith(5).execute();
    db.truncate("d").execute();
  }
}
