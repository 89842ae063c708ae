@MigrationModule("billing")
package shop.billing;

import dev.rung.migration.MigrationModule;
