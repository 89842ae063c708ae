package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "16")
public final class TryFinally implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    int tries = 0;
    try {
      tries = 1;
      db.execute("create table a (id int)");
      tries = 2;
    } catch (IllegalStateException | IllegalArgumentException e) {
      db.execute("insert into log values (?)", e.getMessage() + tries);
    } catch (RuntimeException e) {
      throw new IllegalStateException("after " + tries, e);
    } finally {
      db.execute("insert into done values (?)", tries);
    }
  }
}
