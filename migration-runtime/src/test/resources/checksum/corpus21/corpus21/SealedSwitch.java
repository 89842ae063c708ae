package corpus21;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.List;
import org.jooq.DSLContext;

@Migration(version = "203")
public final class SealedSwitch implements ForwardOnlyMigration {
  sealed interface Change permits Add, Drop {}

  record Add(String column) implements Change {}

  record Drop(String column) implements Change {}

  @Override
  public void up(DSLContext db) {
    for (Change change : List.of(new Add("a"), new Drop("b"))) {
      switch (change) {
        case Add add -> db.execute("alter table t add " + add.column() + " int");
        case Drop drop -> db.execute("alter table t drop " + drop.column());
      }
    }
  }
}
