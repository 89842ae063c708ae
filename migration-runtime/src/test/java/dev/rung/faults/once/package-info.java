/** A migration that must not run twice. */
@MigrationModule("once")
package dev.rung.faults.once;

import dev.rung.migration.MigrationModule;
