package com.example.billing.migrations;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.VARCHAR;

import com.example.identity.migrations.AddAccountState;
import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;
import org.jooq.Field;

/** What active accounts have still to pay. */
@Migration(version = "3", description = "open invoices", dependsOn = AddAccountState.class)
public final class CreateOpenInvoices implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {
    Field<Long> invoice = field(name("invoices", "id"), BIGINT);
    Field<Long> account = field(name("accounts", "id"), BIGINT);
    Field<Long> paid = field(name("payments", "invoice_id"), BIGINT);
    // Not notExists(): jOOQ 3.21 changed its parameter, so that a class compiled with 3.19 breaks.
    db.createView("open_invoices", "invoice_id", "account_id", "amount")
        .as(
            select(invoice, account, field(name("invoices", "amount")))
                .from(table(name("invoices")))
                .join(table(name("accounts")))
                .on(field(name("invoices", "account_id"), BIGINT).eq(account))
                .leftJoin(table(name("payments")))
                .on(paid.eq(invoice))
                .where(field(name("accounts", "state"), VARCHAR).eq("ACTIVE"))
                .and(paid.isNull()))
        .execute();
  }

  @Override
  public void down(DSLContext db) {
    // Not dropView(): jOOQ 3.21 changed its return type as well.
    db.execute("drop view open_invoices");
  }
}
