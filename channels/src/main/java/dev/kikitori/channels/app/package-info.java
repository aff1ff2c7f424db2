/**
 * The program, put together by hand: {@link dev.kikitori.channels.app.Main} reads the verb, {@code House} is everything
 * that a running Kikitori is made of, and each verb is a class of its own.
 *
 * <p>Threads: making things happens on a few named platform threads, claimed one piece of work at a time from the
 * durable queue; expiry has a daemon thread of its own. Neither holds a lock while it works.
 */
@NullMarked
package dev.kikitori.channels.app;

import org.jspecify.annotations.NullMarked;
