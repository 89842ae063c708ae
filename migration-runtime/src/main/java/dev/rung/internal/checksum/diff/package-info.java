/** Tells people how two normal forms differ: text to text, without code or database. */
@NullMarked
package dev.rung.internal.checksum.diff;

import org.jspecify.annotations.NullMarked;
