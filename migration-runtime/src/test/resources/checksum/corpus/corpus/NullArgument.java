package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.Objects;
import org.jooq.DSLContext;

@Migration(version = "1")
public final class NullArgument implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    db.execute(text("a"));
  }

  private static String text(String name) {
    class Box {
      final String value;

      Box(String value) {
        Objects.requireNonNull(value);
        this.value = value;
      }
    }
    return "drop table " + new Box(name).value;
  }
}
