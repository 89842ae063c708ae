package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "1")
public final class SiblingEnum implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    for (Colour colour : Colour.values()) {
      db.execute("insert into colour values (?)", colour.name());
    }
    db.execute("update colour set first = ?", Colour.valueOf("RED").ordinal());
  }
}

enum Colour {
  RED,
  GREEN
}
