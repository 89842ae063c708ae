/** Counts what speed depends on and noise cannot blur: classes, statements, commits, writes. */
package dev.rung.speed;
