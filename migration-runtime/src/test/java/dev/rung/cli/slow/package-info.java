@MigrationModule("slow")
package dev.rung.cli.slow;

import dev.rung.migration.MigrationModule;
