package com.example.trading.migrations;

import static org.jooq.impl.DSL.constraint;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.primaryKey;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.DECIMAL;
import static org.jooq.impl.SQLDataType.TIMESTAMPWITHTIMEZONE;
import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The people who trade. The other tables know them by {@code user_id}. */
@Migration(version = "1", description = "users")
public final class CreateUsers implements ReversibleMigration {

  @Override
  public void up(DSLContext db) {
    Field<String> email = field(name("email"), VARCHAR);
    Field<BigDecimal> balance = field(name("balance"), DECIMAL);
    // Not currentOffsetDateTime(): its cast to a time makes a number of it on SQLite.
    Field<OffsetDateTime> now = field("current_timestamp", TIMESTAMPWITHTIMEZONE);

    db.createTable("users")
        .column("id", BIGINT.identity(true))
        .column("user_id", VARCHAR(36).notNull())
        .column("email", VARCHAR(254).notNull())
        .column("password_hash", VARCHAR(255).notNull())
        .column("balance", DECIMAL(15, 2).notNull().defaultValue(BigDecimal.ZERO))
        .column("active", BOOLEAN.notNull().defaultValue(true))
        .column("created_at", TIMESTAMPWITHTIMEZONE.notNull().defaultValue(now))
        .constraints(
            primaryKey("id"),
            constraint("users_user_id_key").unique("user_id"),
            constraint("users_email_key").unique("email"),
            constraint("users_email_check")
                .check(email.like("%_@_%._%").and(email.eq(lower(email)))),
            constraint("users_balance_check").check(balance.ge(BigDecimal.ZERO)))
        .execute();
    db.createIndex("users_active_created_at_idx").on("users", "active", "created_at").execute();
  }

  @Override
  public void down(DSLContext db) {
    db.dropTable("users").execute();
  }
}
