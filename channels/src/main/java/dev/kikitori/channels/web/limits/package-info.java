/**
 * How much anybody may do, in one place: {@link dev.kikitori.channels.web.limits.Limit} names each limit with its usual
 * value, {@link dev.kikitori.channels.web.limits.Limits} holds the values that are set, and {@link
 * dev.kikitori.channels.web.limits.AdmissionControl} is asked before anything is done. It knows no transport: a {@link
 * dev.kikitori.channels.web.limits.Caller} is an address, a {@link dev.kikitori.channels.web.limits.Site} a name.
 *
 * <p>What is refused is refused before anything is recorded, with the time after which it is worth trying again; nothing
 * queues up here. Rates are counted on a clock that only goes forward, so that a clock that is set changes nothing, and in
 * memory, because a minute's worth need not survive a restart. Every table in memory has a bound; what falls out of it is
 * forgiven, not refused.
 *
 * <p>Threads: everything may be called by any number of threads and returns at once. No lock is held but those of the
 * concurrent maps, each for one entry.
 */
@NullMarked
package dev.kikitori.channels.web.limits;

import org.jspecify.annotations.NullMarked;
