package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;

@Migration(version = "8")
public final class EnumSwitch implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    for (Side side : Side.values()) {
      switch (side) {
        case BUY -> db.execute("insert into sides values ('B')");
        case SELL -> db.execute("insert into sides values ('S')");
        default -> db.execute("insert into sides values ('?')");
      }
    }
    for (TimeUnit unit : TimeUnit.values()) {
      int factor = switch (unit) {
        case DAYS -> 24;
        case HOURS -> 1;
        default -> 0;
      };
      db.execute("insert into units values (?, ?)", unit.name(), factor);
    }
  }

  enum Side {
    BUY,
    SELL,
    NONE
  }
}
