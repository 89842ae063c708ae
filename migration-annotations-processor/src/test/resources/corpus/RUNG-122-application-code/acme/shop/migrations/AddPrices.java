package acme.shop.migrations;

import static acme.shop.Prices.gross;

import acme.shop.Prices;
import acme.shop.State;
import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jooq.DSLContext;

@Migration(version = "1")
public final class AddPrices implements ForwardOnlyMigration {
  private static final int MOST = Prices.MOST;

  @Override
  public void up(DSLContext db) {
    IntUnaryOperator gross = net -> gross(net);
    Supplier<Prices> made = Prices::new;
    db.execute("insert into price values (?, ?)", gross.applyAsInt(MOST), State.OPEN.name());
    db.execute("insert into price values (?)", made.get().net() + Prices.factor);
  }
}
