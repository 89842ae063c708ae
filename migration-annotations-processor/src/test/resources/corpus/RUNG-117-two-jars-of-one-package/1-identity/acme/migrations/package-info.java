@MigrationModule("core")
package acme.migrations;

import dev.rung.migration.MigrationModule;
