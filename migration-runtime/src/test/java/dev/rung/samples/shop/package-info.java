/** Three migrations that tests run for real. */
@MigrationModule("shop")
package dev.rung.samples.shop;

import dev.rung.migration.MigrationModule;
