/**
 * What a migration author compiles against: annotations, the two kinds of migration, helpers, and
 * the words in which Rung speaks about migrations (ids, versions, problems).
 */
@NullMarked
package dev.rung.migration;

import org.jspecify.annotations.NullMarked;
