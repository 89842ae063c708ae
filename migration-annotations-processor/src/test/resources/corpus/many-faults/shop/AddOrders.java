package shop;

import dev.rung.migration.Migration;

@Migration(version = "x", dependsOn = String.class)
abstract class AddOrders {}
