package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "37")
public final class InterfaceMethods implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    Shape shape = () -> 4;
    db.execute("insert into shapes values (?, ?)", shape.area(), Shape.unit().twice());
  }

  interface Shape {
    int area();

    default int twice() {
      return doubled(area());
    }

    static Shape unit() {
      return () -> 1;
    }

    private int doubled(int x) {
      return x * 2;
    }
  }
}
