@MigrationModule("billing")
package acme.billing;

import dev.rung.migration.MigrationModule;
