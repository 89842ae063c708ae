package shop;

import dev.rung.migration.ForwardOnlyMigration;

abstract class Base implements ForwardOnlyMigration {}
