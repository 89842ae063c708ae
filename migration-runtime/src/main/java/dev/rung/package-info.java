/** The public face of Rung at run time: {@code Migrator} and the records it answers with. */
@NullMarked
package dev.rung;

import org.jspecify.annotations.NullMarked;
