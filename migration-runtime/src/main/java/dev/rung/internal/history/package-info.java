/** Reading and writing Rung's own tables, by plain JDBC. */
@NullMarked
package dev.rung.internal.history;

import org.jspecify.annotations.NullMarked;
