package shop;

import dev.rung.migration.ForwardOnlyMigration;
import dev.rung.migration.Migration;

@Migration(version = "2")
public interface AddTotal extends ForwardOnlyMigration {}
