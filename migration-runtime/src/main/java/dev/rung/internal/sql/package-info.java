/** The SQL that a migration sends: its fingerprint, its text, and what differs. Pure. */
@NullMarked
package dev.rung.internal.sql;

import org.jspecify.annotations.NullMarked;
