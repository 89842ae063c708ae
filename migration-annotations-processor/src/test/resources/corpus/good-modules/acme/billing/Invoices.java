package acme.billing;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;
import org.jooq.DSLContext;

public final class Invoices {
  private Invoices() {}

  @Migration(version = "1", dependsOn = acme.shop.AddOrders.class)
  public static final class Create implements ReversibleMigration {
    @Override
    public void up(DSLContext db) {}

    @Override
    public void down(DSLContext db) {}
  }

  @Migration(version = "2", root = true)
  public static class Extend extends Base {}

  @Migration(version = "3", dependsOn = {Create.class, Extend.class, Create.class})
  public record Merge() implements ForwardOnlyMigration {
    @Override
    public void up(DSLContext db) {}
  }
}
