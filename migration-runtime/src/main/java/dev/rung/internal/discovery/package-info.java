/** Finds the migrations: quickly by the jars' indexes, or in full by reading the classes. */
@NullMarked
package dev.rung.internal.discovery;

import org.jspecify.annotations.NullMarked;
