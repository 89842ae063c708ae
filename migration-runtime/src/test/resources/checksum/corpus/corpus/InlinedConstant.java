package corpus;

import static org.jooq.impl.SQLDataType.VARCHAR;

import corpus.support.Constants;
import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "24")
public final class InlinedConstant implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    db.alterTable("t").alterColumn("name").set(VARCHAR(Constants.MAX_NAME)).execute();
    db.execute("insert into v values ('" + Constants.VERSION + "')");
  }
}
