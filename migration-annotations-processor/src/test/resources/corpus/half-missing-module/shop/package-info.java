@MigrationModule(Names.SHOP)
package shop;

import dev.rung.migration.MigrationModule;
