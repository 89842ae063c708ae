@MigrationModule("identity")
package acme.billing;

import dev.rung.migration.MigrationModule;
