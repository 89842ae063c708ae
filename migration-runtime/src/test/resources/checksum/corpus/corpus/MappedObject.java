package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

@Migration(version = "1")
public final class MappedObject implements ForwardOnlyMigration {
  static final class Country {
    private final String code;
    private final int rank;

    Country(String code, int rank) {
      this.code = code;
      this.rank = rank;
    }
  }

  @Override
  public void up(DSLContext db) {
    var row = db.newRecord(DSL.field("code", String.class), DSL.field("rank", Integer.class));
    row.from(new Country("ch", 1));
    db.insertInto(DSL.table("country")).set(row).execute();
  }
}
