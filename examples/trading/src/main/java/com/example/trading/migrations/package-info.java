/**
 * The history of the service's database. Each migration stands alone: it shares no code with the
 * service or with other migrations, so that nothing that changes later changes what it did.
 *
 * <pre>{@code
 * 1 users <-+- 2 holdings <--------------------------------------+
 *           +- 3 orders <- 4 trades <- 6 net amount <- 7 fill it <-+- 8 account summary
 *           +- 5 preferences
 * }</pre>
 */
@MigrationModule("trading")
@NullMarked
package com.example.trading.migrations;

import dev.rung.migration.MigrationModule;
import org.jspecify.annotations.NullMarked;
