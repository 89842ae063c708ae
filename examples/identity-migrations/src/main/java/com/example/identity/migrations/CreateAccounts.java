package com.example.identity.migrations;

import static org.jooq.impl.DSL.constraint;
import static org.jooq.impl.DSL.primaryKey;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

/** Everybody whom a service may deal with. */
@Migration(version = "1", description = "accounts")
public final class CreateAccounts implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {
    db.createTable("accounts")
        .column("id", BIGINT.identity(true))
        .column("email", VARCHAR(254).notNull())
        .constraints(primaryKey("id"), constraint("accounts_email_key").unique("email"))
        .execute();
  }

  @Override
  public void down(DSLContext db) {
    db.dropTable("accounts").execute();
  }
}
