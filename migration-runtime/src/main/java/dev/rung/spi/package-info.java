/** What an application may implement to fit Rung into its surroundings. */
@NullMarked
package dev.rung.spi;

import org.jspecify.annotations.NullMarked;
