/**
 * Checks migrations while they are compiled and writes the index of their jar. It reads annotations
 * through the compiler's model only: no class of the user's code is loaded, and jOOQ need not be on
 * the processor path.
 */
@NullMarked
package dev.rung.processor;

import org.jspecify.annotations.NullMarked;
