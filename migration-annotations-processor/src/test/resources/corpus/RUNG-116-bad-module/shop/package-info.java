/** The shop. */
@MigrationModule("Shop")
package shop;

import dev.rung.migration.MigrationModule;
