@MigrationModule("ident" + )
package acme.billing;

import dev.rung.migration.MigrationModule;
