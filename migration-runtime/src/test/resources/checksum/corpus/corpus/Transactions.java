package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "36")
public final class Transactions implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    db.transaction(
        configuration -> {
          DSLContext inner = configuration.dsl();
          inner.execute("insert into t values (1)");
          inner.transaction(nested -> nested.dsl().execute("insert into t values (2)"));
        });
    int rows = db.transactionResult(c -> c.dsl().execute("delete from t"));
    db.connection(connection -> connection.createStatement().execute("select " + rows));
    db.batch(db.query("insert into b values (1)"), db.query("insert into b values (2)")).execute();
  }
}
