package acme.shop.migrations;

import acme.shop.Prices;
import acme.shop.State;
import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import org.jooq.DSLContext;

@Migration(
    version = "1",
    description = "prices",
    includes = Prices.Gross.class,
    excludes = {State.class, Prices.class},
    resources = {"prices.sql", "/sql/more prices.sql"})
public final class AddPrices implements ForwardOnlyMigration {
  @Override
  public void up(DSLContext db) {
    db.execute("insert into price values (?, ?)", Prices.Gross.of(1), Prices.net(2));
    db.execute("insert into price values (?)", State.OPEN.name());
  }
}
