package shop;

import dev.rung.migration.Migration;
import dev.rung.migration.ReversibleMigration;

@Migration(version = "1")
public abstract class AddOrders implements ReversibleMigration {}
