package dev.rung.cli.till;

import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

/** The second of two. */
@Migration(version = "2", dependsOn = CreateCustomer.class)
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
