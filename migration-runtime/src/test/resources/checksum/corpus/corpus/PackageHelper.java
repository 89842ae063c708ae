package corpus;

import corpus.support.Constants;
import corpus.support.Tables;
import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "21")
public final class PackageHelper implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    Tables.create(db, "helped");
    Tables.seed(db);
    db.execute("insert into limits values (?, ?)", Tables.limit(), Constants.MAX_NAME);
  }
}
