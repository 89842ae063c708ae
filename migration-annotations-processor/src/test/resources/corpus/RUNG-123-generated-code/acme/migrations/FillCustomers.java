package acme.migrations;

import static acme.db.Tables.CUSTOMER;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "1")
public final class FillCustomers implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    db.insertInto(CUSTOMER).columns(CUSTOMER.ID).values(1).execute();
  }
}
