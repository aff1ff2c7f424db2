/**
 * HTTP and WebSockets: {@link dev.kikitori.channels.web.WebServer} serves the interviews as REST under {@code /api/v1},
 * as frames on {@code /ws/v1/chat}, made things on links that expire, and the page itself.
 *
 * <p>{@link dev.kikitori.channels.web.Interviews} is what all of them, and programs in this process, go through: it reads
 * and limits requests and knows no transport. {@link dev.kikitori.channels.web.Shapes} writes what the contract says.
 *
 * <p>Threads: every request and every frame has a virtual thread of its own and may block. A chat connection has one
 * lock, held while it writes frames; a watcher of the engine never takes it but starts a thread that does. No lock is
 * taken under another.
 *
 * <p>No token, no link and no answer is ever logged.
 */
@NullMarked
package dev.kikitori.channels.web;

import org.jspecify.annotations.NullMarked;
