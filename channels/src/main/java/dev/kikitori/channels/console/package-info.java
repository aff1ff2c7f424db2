/**
 * The conversation on a terminal and in pipes: plain lines and numbered choices, no cursor movement, so that screen
 * readers, scripts and logs can all follow. {@link dev.kikitori.channels.console.Interview} is the conversation it talks
 * to, in this process or on a server.
 */
@NullMarked
package dev.kikitori.channels.console;

import org.jspecify.annotations.NullMarked;
