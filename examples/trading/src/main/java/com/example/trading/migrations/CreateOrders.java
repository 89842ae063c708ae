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

/** What users asked for. A market order has no price; every other type needs one. */
@Migration(version = "3", description = "orders", dependsOn = CreateUsers.class)
public final class CreateOrders implements ReversibleMigration {

  @Override
  public void up(DSLContext db) {
    Field<String> type = field(name("order_type"), VARCHAR);
    Field<String> side = field(name("side"), VARCHAR);
    Field<String> state = field(name("state"), VARCHAR);
    Field<BigDecimal> quantity = field(name("quantity"), DECIMAL);
    Field<BigDecimal> price = field(name("price"), DECIMAL);
    Field<OffsetDateTime> now = field("current_timestamp", TIMESTAMPWITHTIMEZONE);

    db.createTable("orders")
        .column("id", BIGINT.identity(true))
        .column("order_id", VARCHAR(36).notNull())
        .column("user_id", VARCHAR(36).notNull())
        .column("symbol", VARCHAR(20).notNull())
        .column("order_type", VARCHAR(10).notNull())
        .column("side", VARCHAR(4).notNull())
        .column("state", VARCHAR(16).notNull().defaultValue("PENDING"))
        .column("quantity", DECIMAL(18, 6).notNull())
        .column("price", DECIMAL(15, 4))
        .column("created_at", TIMESTAMPWITHTIMEZONE.notNull().defaultValue(now))
        .constraints(
            primaryKey("id"),
            constraint("orders_order_id_key").unique("order_id"),
            constraint("orders_user_id_fkey").foreignKey("user_id").references("users", "user_id"),
            constraint("orders_order_type_check")
                .check(type.in("MARKET", "LIMIT", "STOP", "STOP_LIMIT")),
            constraint("orders_side_check").check(side.in("BUY", "SELL")),
            constraint("orders_state_check")
                .check(state.in("PENDING", "PARTIALLY_FILLED", "FILLED", "CANCELLED", "REJECTED")),
            constraint("orders_quantity_check").check(quantity.gt(BigDecimal.ZERO)),
            constraint("orders_price_check").check(price.gt(BigDecimal.ZERO)),
            constraint("orders_price_presence_check")
                .check(type.eq("MARKET").or(price.isNotNull())))
        .execute();
    db.createIndex("orders_user_id_state_idx").on("orders", "user_id", "state").execute();
    db.createIndex("orders_symbol_idx").on("orders", "symbol").execute();
  }

  @Override
  public void down(DSLContext db) {
    db.dropTable("orders").execute();
  }
}
