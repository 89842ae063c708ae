package com.example.trading.migrations;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.DECIMAL;
import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Each user on one line: cash, what the holdings have cost, and what the trades did to the cash.
 * Here the two branches of the history meet again.
 */
@Migration(
    version = "8",
    description = "account summary",
    dependsOn = {CreateHoldings.class, FillTradeNetAmount.class})
public final class CreateAccountSummary implements ReversibleMigration {

  @Override
  public void up(DSLContext db) {
    db.createView("account_summary", "user_id", "balance", "invested", "traded")
        .as(
            select(
                    field(name("users", "user_id")),
                    field(name("users", "balance")),
                    total(
                        "portfolio_holdings",
                        field(name("quantity"), DECIMAL)
                            .times(field(name("average_cost"), DECIMAL))),
                    total("trades", field(name("net_amount"), DECIMAL)))
                .from(table(name("users"))))
        .execute();
  }

  @Override
  public void down(DSLContext db) {
    // Not dropView(): jOOQ 3.21 changed its return type, so that a class compiled with 3.19 breaks.
    db.execute("drop view account_summary");
  }

  /** The sum of an amount over the rows of a table that belong to the user; 0 without rows. */
  private static Field<BigDecimal> total(String table, Field<BigDecimal> amount) {
    return select(coalesce(sum(amount), BigDecimal.ZERO))
        .from(table(name(table)))
        .where(field(name(table, "user_id"), VARCHAR).eq(field(name("users", "user_id"), VARCHAR)))
        .asField();
  }
}
