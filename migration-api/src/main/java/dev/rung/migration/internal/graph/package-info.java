/**
 * The rules about single migrations and their dependencies, as pure functions over facts. Compile
 * time and run time judge with this code, so that both find the same faults under the same codes.
 */
@NullMarked
package dev.rung.migration.internal.graph;

import org.jspecify.annotations.NullMarked;
