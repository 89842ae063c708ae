/** Compares Rung with raw JDBC and raw jOOQ that do the same work. */
@NullMarked
package dev.rung.examples.benchmark;

import org.jspecify.annotations.NullMarked;
