/**
 * Everything in one folder: {@code kikitori.db} (SQLite with a write-ahead log), {@code artifacts/} and {@code uploads/},
 * guarded by {@code kikitori.lock}. {@link dev.kikitori.store.sqlite.DataFolder} is the door.
 *
 * <p><b>Threads.</b> SQLite is native code and blocks, so it runs on platform threads of its own and never on a caller's:
 * one writer ({@code kikitori-store-writer}), which gathers whatever waits into one transaction and one sync, and a few
 * readers ({@code kikitori-store-reader-N}). Callers wait for a future, so that virtual threads wait cheaply. Both queues
 * are bounded; when they are full, callers are told that the store is not available instead of memory growing. No lock is
 * held anywhere here; two callers that keep the same artifact meet at a future. Within a transaction there is nothing but
 * SQL: stored forms are made before it, and files are written before and removed after it.
 *
 * <p><b>What is acknowledged is synced</b> ({@code synchronous=FULL}). <b>What is deleted is gone</b>: freed pages are
 * overwritten ({@code secure_delete}), and the log is emptied before the deletion returns, or, while a reader is in the
 * way, as soon as it is through. Files of a deleted conversation are removed after its rows; what a crash leaves of them
 * is removed at the next start, together with artifacts that were written and never recorded.
 */
@NullMarked
package dev.kikitori.store.sqlite;

import org.jspecify.annotations.NullMarked;
