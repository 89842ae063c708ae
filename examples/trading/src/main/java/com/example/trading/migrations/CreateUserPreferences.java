package com.example.trading.migrations;

import static org.jooq.impl.DSL.constraint;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.primaryKey;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.DECIMAL;
import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.jooq.Field;

/** How each user likes it: one row for each user, gone with the user. */
@Migration(version = "5", description = "user preferences", dependsOn = CreateUsers.class)
public final class CreateUserPreferences implements ReversibleMigration {

  @Override
  public void up(DSLContext db) {
    Field<String> orderType = field(name("default_order_type"), VARCHAR);
    Field<BigDecimal> maxOrderValue = field(name("max_order_value"), DECIMAL);
    Field<String> riskTolerance = field(name("risk_tolerance"), VARCHAR);

    db.createTable("user_preferences")
        .column("user_id", VARCHAR(36).notNull())
        .column("timezone", VARCHAR(64).notNull().defaultValue("UTC"))
        .column("language", VARCHAR(35).notNull().defaultValue("en"))
        .column("email_notifications", BOOLEAN.notNull().defaultValue(true))
        .column("push_notifications", BOOLEAN.notNull().defaultValue(false))
        .column("price_alerts", BOOLEAN.notNull().defaultValue(false))
        .column("default_order_type", VARCHAR(10).notNull().defaultValue("LIMIT"))
        .column("confirm_orders", BOOLEAN.notNull().defaultValue(true))
        .column("max_order_value", DECIMAL(15, 2))
        .column("risk_tolerance", VARCHAR(6).notNull().defaultValue("MEDIUM"))
        .constraints(
            primaryKey("user_id"),
            constraint("user_preferences_user_id_fkey")
                .foreignKey("user_id")
                .references("users", "user_id")
                .onDeleteCascade(),
            constraint("user_preferences_default_order_type_check")
                .check(orderType.in("MARKET", "LIMIT", "STOP", "STOP_LIMIT")),
            constraint("user_preferences_max_order_value_check")
                .check(maxOrderValue.gt(BigDecimal.ZERO)),
            constraint("user_preferences_risk_tolerance_check")
                .check(riskTolerance.in("LOW", "MEDIUM", "HIGH")))
        .execute();
  }

  @Override
  public void down(DSLContext db) {
    db.dropTable("user_preferences").execute();
  }
}
