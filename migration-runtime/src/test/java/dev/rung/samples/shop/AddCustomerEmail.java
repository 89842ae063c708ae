package dev.rung.samples.shop;

import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

@Migration(version = "2", dependsOn = CreateCustomer.class, description = "Add their e-mail")
public final class AddCustomerEmail implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {
    db.alterTable("customer").addColumn("email", VARCHAR(320)).execute();
  }

  @Override
  public void down(DSLContext db) {
    db.alterTable("customer").dropColumn("email").execute();
  }
}
