@MigrationModule("acme")
package acme;

import dev.rung.migration.MigrationModule;
