package shop;

import dev.rung.migration.Migration;

@Migration(version = "1")
public final class AddOrders extends Missing {}
