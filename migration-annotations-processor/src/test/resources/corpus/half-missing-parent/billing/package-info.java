@MigrationModule("billing")
package billing;

import dev.rung.migration.MigrationModule;
