@MigrationModule("shop")
package acme.shop;

import dev.rung.migration.MigrationModule;
