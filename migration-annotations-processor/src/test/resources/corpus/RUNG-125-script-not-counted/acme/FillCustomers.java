package acme;

import static dev.rung.migration.Sql.script;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import dev.rung.migration.Sql;
import org.jooq.DSLContext;

@Migration(version = "1", resources = {"counted.sql", "/acme/sql/counted.sql"})
public final class FillCustomers implements ForwardOnlyMigration {
  private static final String NAME = "fill.sql";

  @Override
  public void up(DSLContext db) {
    Sql.script(db, FillCustomers.class, "counted.sql");
    Sql.script(db, acme.sql.Anchor.class, "counted.sql");
    Sql.script(db, acme.sql.Anchor.class, "more.sql");
    script(db, FillCustomers.class, NAME);
    script(db, getClass(), "/unknown.sql");
    script(db, FillCustomers.class, NAME + version());
    Runnable later = () -> Sql.script(db, FillCustomers.class, "/sql/later.sql");
    later.run();
  }

  private static String version() {
    return "1";
  }
}
