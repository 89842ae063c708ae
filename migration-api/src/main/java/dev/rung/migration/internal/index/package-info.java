/**
 * The text in which a jar says which migrations it holds: written at compile time, read at start.
 */
@NullMarked
package dev.rung.migration.internal.index;

import org.jspecify.annotations.NullMarked;
