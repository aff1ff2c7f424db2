/** HTTP and WebSockets. */
@NullMarked
package dev.kikitori.channels.web;

import org.jspecify.annotations.NullMarked;
