/** Takes a run from the lock to the report. */
@NullMarked
package dev.rung.internal.engine;

import org.jspecify.annotations.NullMarked;
