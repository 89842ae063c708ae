/** All that Rung does differently on one database product than on another. */
@NullMarked
package dev.rung.internal.dialect;

import org.jspecify.annotations.NullMarked;
