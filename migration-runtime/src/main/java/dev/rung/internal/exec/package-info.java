/** Runs one migration inside its transaction and keeps it from leaving it. */
@NullMarked
package dev.rung.internal.exec;

import org.jspecify.annotations.NullMarked;
