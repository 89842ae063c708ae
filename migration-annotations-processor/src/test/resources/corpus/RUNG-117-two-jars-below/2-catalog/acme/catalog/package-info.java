@MigrationModule("core")
package acme.catalog;

import dev.rung.migration.MigrationModule;
