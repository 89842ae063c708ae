/**
 * Cuts SQL scripts into statements, as pure functions over text. It knows where a statement ends
 * and nothing more: what a statement means is the database's affair.
 */
@NullMarked
package dev.rung.migration.internal.script;

import org.jspecify.annotations.NullMarked;
