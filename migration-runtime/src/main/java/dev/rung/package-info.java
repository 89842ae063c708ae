/** The public face of Rung at run time: {@link dev.rung.Migrator} and the records it answers with. */
@NullMarked
package dev.rung;

import org.jspecify.annotations.NullMarked;
