/**
 * The history of invoices. It stands on that of accounts, which comes in another jar.
 *
 * <pre>{@code
 * identity:1 accounts <-+- identity:2 account states <-----------+
 *                       +- billing:1 invoices <-+                |
 *                       +-----------------------+- billing:2 <---+- billing:3 open invoices
 *                                                  payments
 * }</pre>
 */
@MigrationModule("billing")
@NullMarked
package com.example.billing.migrations;

import dev.rung.migration.MigrationModule;
import org.jspecify.annotations.NullMarked;
