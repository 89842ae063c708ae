@MigrationModule
package shop;

import dev.rung.migration.MigrationModule;
