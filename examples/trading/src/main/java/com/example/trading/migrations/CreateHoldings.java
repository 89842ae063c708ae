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

/** What each user holds: one position for each symbol, and what it has brought so far. */
@Migration(version = "2", description = "portfolio holdings", dependsOn = CreateUsers.class)
public final class CreateHoldings implements ReversibleMigration {

  @Override
  public void up(DSLContext db) {
    Field<BigDecimal> quantity = field(name("quantity"), DECIMAL);
    Field<BigDecimal> averageCost = field(name("average_cost"), DECIMAL);
    Field<OffsetDateTime> now = field("current_timestamp", TIMESTAMPWITHTIMEZONE);

    db.createTable("portfolio_holdings")
        .column("id", BIGINT.identity(true))
        .column("user_id", VARCHAR(36).notNull())
        .column("symbol", VARCHAR(20).notNull())
        .column("quantity", DECIMAL(18, 6).notNull())
        .column("average_cost", DECIMAL(15, 4).notNull())
        .column("realized_pnl", DECIMAL(15, 2).notNull().defaultValue(BigDecimal.ZERO))
        .column("unrealized_pnl", DECIMAL(15, 2).notNull().defaultValue(BigDecimal.ZERO))
        .column("updated_at", TIMESTAMPWITHTIMEZONE.notNull().defaultValue(now))
        .constraints(
            primaryKey("id"),
            constraint("portfolio_holdings_position_key").unique("user_id", "symbol"),
            constraint("portfolio_holdings_user_id_fkey")
                .foreignKey("user_id")
                .references("users", "user_id"),
            constraint("portfolio_holdings_quantity_check").check(quantity.ge(BigDecimal.ZERO)),
            constraint("portfolio_holdings_average_cost_check")
                .check(averageCost.ge(BigDecimal.ZERO)))
        .execute();
    db.createIndex("portfolio_holdings_symbol_idx").on("portfolio_holdings", "symbol").execute();
  }

  @Override
  public void down(DSLContext db) {
    db.dropTable("portfolio_holdings").execute();
  }
}
