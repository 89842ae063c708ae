@MigrationModule("billing")
package acme.migrations;

import dev.rung.migration.MigrationModule;
