package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "38")
public final class Inner implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    Outer outer = new Outer(3);
    Outer.Inside inside = outer.new Inside();
    db.execute("insert into inner values (?)", inside.value() + outer.new Deep().new Deeper().sum());
  }

  static final class Outer {
    private int base;

    Outer(int base) {
      this.base = base;
    }

    class Inside {
      int value() {
        return base++ + 1;
      }
    }

    class Deep {
      private int more = 2;

      class Deeper {
        int sum() {
          return base + more;
        }
      }
    }
  }
}
