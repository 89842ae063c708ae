@MigrationModule("identity")
package acme.identity;

import dev.rung.migration.MigrationModule;
