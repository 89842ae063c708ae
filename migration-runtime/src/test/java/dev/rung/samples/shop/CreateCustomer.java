package dev.rung.samples.shop;

import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

@Migration(version = "1", description = "Create the table of customers")
public final class CreateCustomer implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {
    db.createTable("customer")
        .column("id", BIGINT.notNull())
        .column("name", VARCHAR(80).notNull())
        .primaryKey("id")
        .execute();
  }

  @Override
  public void down(DSLContext db) {
    db.dropTable("customer").execute();
  }
}
