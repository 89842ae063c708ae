package com.example.trading.migrations;

import static org.jooq.impl.DSL.constraint;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.primaryKey;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.DECIMAL;
import static org.jooq.impl.SQLDataType.TIMESTAMPWITHTIMEZONE;
import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.jooq.Field;

/** What came of the orders: an order is filled by one trade or by several. */
@Migration(
    version = "4",
    description = "trades",
    dependsOn = {CreateOrders.class, CreateUsers.class})
public final class CreateTrades implements ReversibleMigration {

  @Override
  public void up(DSLContext db) {
    Field<BigDecimal> quantity = field(name("quantity"), DECIMAL);
    Field<BigDecimal> price = field(name("price"), DECIMAL);
    Field<BigDecimal> commission = field(name("commission"), DECIMAL);
    Field<BigDecimal> fees = field(name("fees"), DECIMAL);
    Field<OffsetDateTime> now = field("current_timestamp", TIMESTAMPWITHTIMEZONE);

    db.createTable("trades")
        .column("id", BIGINT.identity(true))
        .column("trade_id", VARCHAR(36).notNull())
        .column("order_id", VARCHAR(36).notNull())
        .column("user_id", VARCHAR(36).notNull())
        .column("quantity", DECIMAL(18, 6).notNull())
        .column("price", DECIMAL(15, 4).notNull())
        .column("commission", DECIMAL(15, 2).notNull().defaultValue(BigDecimal.ZERO))
        .column("fees", DECIMAL(15, 2).notNull().defaultValue(BigDecimal.ZERO))
        .column("executed_at", TIMESTAMPWITHTIMEZONE.notNull().defaultValue(now))
        .constraints(
            primaryKey("id"),
            constraint("trades_trade_id_key").unique("trade_id"),
            constraint("trades_order_id_fkey")
                .foreignKey("order_id")
                .references("orders", "order_id"),
            constraint("trades_user_id_fkey").foreignKey("user_id").references("users", "user_id"),
            constraint("trades_quantity_check").check(quantity.gt(BigDecimal.ZERO)),
            constraint("trades_price_check").check(price.gt(BigDecimal.ZERO)),
            constraint("trades_commission_check").check(commission.ge(BigDecimal.ZERO)),
            constraint("trades_fees_check").check(fees.ge(BigDecimal.ZERO)))
        .execute();
    db.createIndex("trades_order_id_idx").on("trades", "order_id").execute();
    db.createIndex("trades_user_id_executed_at_idx")
        .on("trades", "user_id", "executed_at")
        .execute();
  }

  @Override
  public void down(DSLContext db) {
    db.dropTable("trades").execute();
  }
}
