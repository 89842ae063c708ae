package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "9")
public final class ExhaustiveEnum implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    for (Level level : Level.values()) {
      int weight = switch (level) {
        case LOW -> 1;
        case HIGH -> 10;
      };
      db.execute("insert into levels values (?)", weight * level.factor());
    }
  }

  private enum Level {
    LOW(2) {
      @Override
      int factor() {
        return -super.factor();
      }
    },
    HIGH(3);

    private final int factor;

    Level(int factor) {
      this.factor = factor;
    }

    int factor() {
      return factor;
    }
  }
}
