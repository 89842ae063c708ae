/** Decides what a run does: pure functions over graph and history, without database or clock. */
@NullMarked
package dev.rung.internal.plan;

import org.jspecify.annotations.NullMarked;
