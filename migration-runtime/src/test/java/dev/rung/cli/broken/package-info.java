@MigrationModule("broken")
package dev.rung.cli.broken;

import dev.rung.migration.MigrationModule;
