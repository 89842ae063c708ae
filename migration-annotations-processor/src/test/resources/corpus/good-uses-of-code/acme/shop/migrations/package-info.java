@MigrationModule("shop")
package acme.shop.migrations;

import dev.rung.migration.MigrationModule;
