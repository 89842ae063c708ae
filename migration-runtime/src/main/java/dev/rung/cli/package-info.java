/**
 * The command line: {@link dev.rung.cli.Rung} for an application's own main, {@link
 * dev.rung.cli.Main} for rung-cli.jar. A leaf: nothing else uses it.
 */
@NullMarked
package dev.rung.cli;

import org.jspecify.annotations.NullMarked;
