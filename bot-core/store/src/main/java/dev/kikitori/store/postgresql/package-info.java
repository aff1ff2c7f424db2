/**
 * Everything in one schema of a PostgreSQL database that several servers may share: files and secrets too. {@link
 * dev.kikitori.store.postgresql.PostgresStores} is the door.
 *
 * <p><b>Threads.</b> As many platform threads ({@code kikitori-store-N}) as the pool has connections take what waits in one
 * bounded queue; callers wait for a future and may be virtual threads, and an interrupt of theirs disturbs no connection.
 * When the queue is full, or the database did not answer a moment ago, callers are told at once. PostgreSQL gathers the
 * commits of many connections into one sync by itself. No lock is held here.
 *
 * <p><b>Transactions</b> are short and hold nothing but SQL; one that a stopped server leaves open is ended by the database
 * after a few seconds. They read what is committed. Two servers meet at the row of a conversation, whose version moves by
 * one update, or at its guard (an advisory lock) where something is recorded for it outside of its row.
 *
 * <p><b>What is acknowledged is synced</b> ({@code synchronous_commit} is switched on where it was off). When the
 * connection breaks while a commit is under way nobody can tell whether it was done; the caller hears that it was not, and
 * finds out when it does the same thing again.
 */
@NullMarked
package dev.kikitori.store.postgresql;

import org.jspecify.annotations.NullMarked;
