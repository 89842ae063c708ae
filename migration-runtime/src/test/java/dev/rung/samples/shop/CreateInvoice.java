package dev.rung.samples.shop;

import static org.jooq.impl.SQLDataType.BIGINT;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

@Migration(version = "3", dependsOn = CreateCustomer.class, description = "Create invoices")
public final class CreateInvoice implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {
    db.createTable("invoice")
        .column("id", BIGINT.notNull())
        .column("customer", BIGINT.notNull())
        .primaryKey("id")
        .execute();
  }

  @Override
  public void down(DSLContext db) {
    db.dropTable("invoice").execute();
  }
}
