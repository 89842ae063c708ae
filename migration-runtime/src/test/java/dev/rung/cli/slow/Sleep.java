package dev.rung.cli.slow;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/** Creates a table, then keeps the database busy for about a minute. */
@Migration(version = "1", description = "Sleep")
public final class Sleep implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    db.execute("create table half_done (id int)");
    if (db.family() == SQLDialect.POSTGRES) {
      db.execute("select pg_sleep(60)");
    } else {
      db.fetch(
          "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000000)"
              + " select max(i) from n");
    }
  }
}
