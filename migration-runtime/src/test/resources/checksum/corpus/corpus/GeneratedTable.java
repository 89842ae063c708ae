package corpus;

import app.generated.Customers;
import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "25")
public final class GeneratedTable implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    db.update(Customers.CUSTOMERS)
        .set(Customers.CUSTOMERS.NAME, "x")
        .where(Customers.CUSTOMERS.ID.eq(1))
        .execute();
  }
}
