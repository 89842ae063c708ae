package shop;

@Migration(version = "1")
public final class AddOrders implements ReversibleMigration {
  @Override
  public void up(DSLContext db) {}

  @Override
  public void down(DSLContext db) {}
}
