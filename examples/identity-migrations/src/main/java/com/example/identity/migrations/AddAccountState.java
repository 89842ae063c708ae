package com.example.identity.migrations;

import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

/** Accounts can be closed. Without a named parent, this follows version 1. */
@Migration(version = "2", description = "account states")
public final class AddAccountState implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {
    db.alterTable("accounts")
        .addColumn("state", VARCHAR(10).notNull().defaultValue("ACTIVE"))
        .execute();
  }

  @Override
  public void down(DSLContext db) {
    db.alterTable("accounts").dropColumn("state").execute();
  }
}
