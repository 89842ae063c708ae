@MigrationModule("identity")
package acme.migrations;

import dev.rung.migration.MigrationModule;
