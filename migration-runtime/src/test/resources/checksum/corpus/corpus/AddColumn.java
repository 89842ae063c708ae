package corpus;

import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

@Migration(version = "1")
public final class AddColumn implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {
    db.alterTable("customer").addColumn("email", VARCHAR(320)).execute();
  }

  @Override
  public void down(DSLContext db) {
    db.dropTable("addcolumn").execute();
  }
}
