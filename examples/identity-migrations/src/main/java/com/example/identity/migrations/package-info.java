/** The history of accounts. Services that share the database run it from the same jar. */
@MigrationModule("identity")
@NullMarked
package com.example.identity.migrations;

import dev.rung.migration.MigrationModule;
import org.jspecify.annotations.NullMarked;
