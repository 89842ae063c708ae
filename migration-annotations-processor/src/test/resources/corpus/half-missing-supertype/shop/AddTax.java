package shop;

import dev.rung.migration.Migration;

@Migration(version = "3")
public final class AddTax extends Middle {
}
