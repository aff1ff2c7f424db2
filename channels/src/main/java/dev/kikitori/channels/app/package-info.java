/** The program, put together by hand. */
@NullMarked
package dev.kikitori.channels.app;

import org.jspecify.annotations.NullMarked;
