package corpus21;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.List;
import org.jooq.DSLContext;

@Migration(version = "201")
public final class PatternSwitch implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    for (Object value : List.of(1, "two", 3L, 'c')) {
      String text =
          switch (value) {
            case Integer i when i > 5 -> "big " + i;
            case Integer i -> "int " + i;
            case String s -> "string " + s.length();
            case Long l -> "long " + l;
            default -> "other";
          };
      db.execute("insert into patterns values (?)", text);
    }
  }
}
