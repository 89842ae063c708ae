package corpus21;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "204")
public final class EnumPatterns implements ForwardOnlyMigration {
  enum State {
    OPEN,
    CLOSED
  }

  @Override
  public void up(DSLContext db) {
    State state = db.fetchCount(db.selectOne()) > 0 ? State.OPEN : null;
    String text =
        switch (state) {
          case null -> "none";
          case OPEN -> "open";
          case CLOSED -> "closed";
        };
    String word = db.toString();
    switch (word) {
      case "a", "b" -> text += "1";
      case String s when s.isEmpty() -> text += "2";
      default -> text += "3";
    }
    int exhaustive =
        switch (State.valueOf("OPEN")) {
          case OPEN -> 1;
          case CLOSED -> 2;
        };
    db.execute("insert into states values (?, ?)", text, exhaustive);
  }
}
