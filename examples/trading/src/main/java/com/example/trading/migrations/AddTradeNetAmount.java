package com.example.trading.migrations;

import static org.jooq.impl.SQLDataType.DECIMAL;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

/**
 * A place for what a trade did to the user's cash. It is filled by a migration of its own: adding a
 * column keeps everybody else from the table until the transaction ends, which should be soon.
 */
@Migration(version = "6", dependsOn = CreateTrades.class)
public final class AddTradeNetAmount implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {
    db.alterTable("trades").addColumn("net_amount", DECIMAL(15, 2)).execute();
  }

  @Override
  public void down(DSLContext db) {
    db.alterTable("trades").dropColumn("net_amount").execute();
  }
}
