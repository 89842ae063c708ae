/** Migrations that the tests of the command line run. */
@MigrationModule("till")
package dev.rung.cli.till;

import dev.rung.migration.MigrationModule;
