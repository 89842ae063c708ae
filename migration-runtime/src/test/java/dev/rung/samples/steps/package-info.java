/** Two migrations whose bodies each test brings along, by a migration factory. */
@MigrationModule("steps")
package dev.rung.samples.steps;

import dev.rung.migration.MigrationModule;
