package com.example.trading.migrations;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.DECIMAL;
import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Fills the net amount of the trades made until now: a sale brings its value, a purchase costs it,
 * and both cost commission and fees. Trades that the service filled already are left alone.
 */
@Migration(
    version = "7",
    description = "net amounts until now",
    dependsOn = {AddTradeNetAmount.class, CreateOrders.class})
public final class FillTradeNetAmount implements ReversibleMigration {
  private static final Table<Record> TRADES = table(name("trades"));
  private static final Field<BigDecimal> NET_AMOUNT = amount("net_amount");

  @Override
  public void up(DSLContext db) {
    Field<String> side =
        select(field(name("orders", "side"), VARCHAR))
            .from(table(name("orders")))
            .where(
                field(name("orders", "order_id"), VARCHAR)
                    .eq(field(name("trades", "order_id"), VARCHAR)))
            .asField();
    Field<BigDecimal> value = amount("quantity").times(amount("price"));
    Field<BigDecimal> costs = amount("commission").plus(amount("fees"));

    db.update(TRADES)
        .set(NET_AMOUNT, round(when(side.eq("SELL"), value).otherwise(value.neg()).minus(costs), 2))
        .where(NET_AMOUNT.isNull())
        .execute();
  }

  @Override
  public void verify(DSLContext db) {
    int left = db.fetchCount(TRADES, NET_AMOUNT.isNull());
    if (left > 0) {
      throw new IllegalStateException(left + " trades are without a net amount");
    }
  }

  /**
   * Empties the column, as version 6 left it; nothing is lost that the other columns do not say.
   */
  @Override
  public void down(DSLContext db) {
    db.update(TRADES).setNull(NET_AMOUNT).execute();
  }

  private static Field<BigDecimal> amount(String column) {
    return field(name(column), DECIMAL);
  }
}
