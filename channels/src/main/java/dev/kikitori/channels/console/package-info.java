/** The conversation on a terminal and in pipes. */
@NullMarked
package dev.kikitori.channels.console;

import org.jspecify.annotations.NullMarked;
