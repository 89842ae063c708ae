package com.example.billing.migrations;

import static org.jooq.impl.DSL.constraint;
import static org.jooq.impl.DSL.primaryKey;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.DECIMAL;

import com.example.identity.migrations.CreateAccounts;
import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

/** What accounts owe. The table of accounts comes from another jar, named by its class. */
@Migration(version = "1", description = "invoices", dependsOn = CreateAccounts.class)
public final class CreateInvoices implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {
    db.createTable("invoices")
        .column("id", BIGINT.identity(true))
        .column("account_id", BIGINT.notNull())
        .column("amount", DECIMAL(15, 2).notNull())
        .constraints(
            primaryKey("id"),
            constraint("invoices_account_id_fkey")
                .foreignKey("account_id")
                .references("accounts", "id"))
        .execute();
  }

  @Override
  public void down(DSLContext db) {
    db.dropTable("invoices").execute();
  }
}
