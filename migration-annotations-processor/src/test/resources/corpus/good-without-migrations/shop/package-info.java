@MigrationModule("shop")
package shop;

import dev.rung.migration.MigrationModule;
