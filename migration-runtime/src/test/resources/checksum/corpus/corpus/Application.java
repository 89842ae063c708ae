package corpus;

import app.Pricing;
import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "26")
public final class Application implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    db.execute("insert into prices values (?)", Pricing.gross(100));
    new Pricing().toString();
  }
}
