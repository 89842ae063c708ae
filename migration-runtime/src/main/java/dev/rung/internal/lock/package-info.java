/** One run at a time: waiting for the run lock and telling who holds it. */
@NullMarked
package dev.rung.internal.lock;

import org.jspecify.annotations.NullMarked;
