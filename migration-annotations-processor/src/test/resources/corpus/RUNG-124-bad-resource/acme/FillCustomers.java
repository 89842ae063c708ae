package acme;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(
    version = "1",
    resources = {"fill.sql", "../fill.sql", "sql\\fill.sql", "/", "sql//fill.sql"})
public final class FillCustomers implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {}
}
