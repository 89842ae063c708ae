package shop;

import dev.rung.migration.Migration;

@Migration(version = "1", dependsOnIds = {"?", "main:2"})
public final class AddTotal {
  AddTotal() {}
}
