@MigrationModule("core")
package acme.identity;

import dev.rung.migration.MigrationModule;
