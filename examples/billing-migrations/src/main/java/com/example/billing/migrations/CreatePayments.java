package com.example.billing.migrations;

import static org.jooq.impl.DSL.constraint;
import static org.jooq.impl.DSL.primaryKey;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.DECIMAL;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

/** What accounts have paid. Here the parent in the other jar is named by its id. */
@Migration(version = "2", description = "payments", dependsOnIds = "identity:1")
public final class CreatePayments implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {
    db.createTable("payments")
        .column("invoice_id", BIGINT.notNull())
        .column("account_id", BIGINT.notNull())
        .column("amount", DECIMAL(15, 2).notNull())
        .constraints(
            primaryKey("invoice_id"),
            constraint("payments_invoice_id_fkey")
                .foreignKey("invoice_id")
                .references("invoices", "id"),
            constraint("payments_account_id_fkey")
                .foreignKey("account_id")
                .references("accounts", "id"))
        .execute();
  }

  @Override
  public void down(DSLContext db) {
    db.dropTable("payments").execute();
  }
}
