package corpus;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(version = "19")
public final class TextBlock implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    db.execute(
        """
        create view open_orders as
          select id, 'x' as kind
          from orders
          where state = 'OPEN'
        """);
  }
}
