/** Computes what stands for a migration's code: bytes in, text out. */
@NullMarked
package dev.rung.internal.checksum;

import org.jspecify.annotations.NullMarked;
