package dev.kikitori.store.sqlite;

import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes what waits, does each write within a savepoint of its own, and commits them
 * together: one sync for all. A write that fails is taken back alone; if the commit fails, none of them was done.
 */
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private static final int MOST_WAITING = 4_096;
    private static final int MOST_TOGETHER = 256;
    private static final int ERASE_PATIENCE_MILLIS = 50;
    private static final int ERASE_AGAIN_MILLIS = 200;

    private final BlockingQueue<Write<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Connections connections;
    private final Thread thread;
    private final Write<Boolean> last = new Write<>(handle -> true, false);
    private volatile boolean closing;
    private volatile boolean ended;
    private volatile Stores.Load done = new Stores.Load(0, 0, 0);

    // Only the writer's thread touches these.
    private @Nullable Handle open;
    private boolean erasureDue;
    private long erasureTried;

    /** Opens the connections that a writer needs: anew after one has failed. */
    @FunctionalInterface
    interface Connections {
        Handle open();
    }

    Writer(Connections connections) {
        this.connections = connections;
        this.thread = Thread.ofPlatform().name("kikitori-store-writer").daemon().start(this::run);
    }

    /** Hands in a write; its future ends when it is durable or was not done. */
    void submit(Write<?> write) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("a write can't wait for another one");
        }
        if (closing || !waiting.offer(write)) {
            write.fail(closing ? closed() : tooMuch());
        } else if (ended && waiting.remove(write)) {
            write.fail(closed());
        }
    }

    /** @param reads that wait beside the writes */
    Stores.Load load(int reads) {
        Stores.Load until = done;
        return new Stores.Load(waiting.size() + reads, until.writes(), until.commits());
    }

    private static StoreUnavailable closed() {
        return new StoreUnavailable(
                "not saved: the server is shutting down", new IllegalStateException("the writer was closed"));
    }

    private static StoreUnavailable tooMuch() {
        return new StoreUnavailable(
                "not saved: too much waits to be written", new IllegalStateException(MOST_WAITING + " writes wait"));
    }

    private void run() {
        try {
            while (!last.settled().isDone()) {
                Write<?> first = erasureDue ? waiting.poll(ERASE_AGAIN_MILLIS, TimeUnit.MILLISECONDS) : waiting.take();
                if (first == null) {
                    erase();
                } else {
                    commit(first);
                }
            }
        } catch (InterruptedException e) {
            LOG.error("The writer of the store was interrupted; nothing more is written.");
        } finally {
            ended = true;
            for (Write<?> left = waiting.poll(); left != null; left = waiting.poll()) {
                left.fail(closed());
            }
            disconnect();
        }
    }

    private void commit(Write<?> first) {
        List<Write<?>> batch = new ArrayList<>();
        try {
            Handle handle = connected();
            PreparedOnce.execute(handle, "BEGIN IMMEDIATE");
            for (Write<?> write = first; write != null; write = batch.size() < MOST_TOGETHER ? waiting.poll() : null) {
                batch.add(write);
                attempt(handle, write);
            }
            PreparedOnce.execute(handle, "COMMIT");
        } catch (RuntimeException | Error e) {
            if (batch.isEmpty()) {
                batch.add(first);
            }
            disconnect();
            StoreUnavailable problem = Faults.unavailable(e);
            LOG.warn("{} writes: {}", batch.size(), problem.getMessage(), e);
            batch.forEach(write -> write.fail(problem));
            return;
        }
        done = new Stores.Load(0, done.writes() + batch.size(), done.commits() + 1);
        if (batch.stream().anyMatch(Write::erasing)) {
            erasureDue = true;
            erase();
        } else if (erasureDue && System.nanoTime() - erasureTried > ERASE_AGAIN_MILLIS * 1_000_000L) {
            erase();
        }
        batch.forEach(Write::settle);
    }

    private static void attempt(Handle handle, Write<?> write) {
        PreparedOnce.execute(handle, "SAVEPOINT one_write");
        Throwable failure = write.attempt(handle);
        if (failure != null) {
            takeBack(handle, failure);
        }
        PreparedOnce.execute(handle, "RELEASE one_write");
    }

    /** SQLite itself takes back the whole transaction when, for example, the disk is full; then nothing is left to do. */
    private static void takeBack(Handle handle, Throwable failure) {
        try {
            PreparedOnce.execute(handle, "ROLLBACK TO one_write");
        } catch (JdbiException e) {
            failure.addSuppressed(e);
            throw new IllegalStateException("the transaction is lost", failure);
        }
    }

    /** Empties the write-ahead log, which still holds what was deleted; a reader in the way puts it off. */
    private void erase() {
        erasureTried = System.nanoTime();
        try {
            Handle handle = connected();
            handle.execute("PRAGMA busy_timeout = " + ERASE_PATIENCE_MILLIS);
            erasureDue = handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                    .map((row, context) -> row.getInt(1) != 0)
                    .one();
            handle.execute("PRAGMA busy_timeout = " + DatabaseFile.BUSY_MILLIS);
        } catch (RuntimeException e) {
            disconnect();
            LOG.warn("The write-ahead log could not be emptied yet", e);
        }
    }

    private Handle connected() {
        Handle handle = open;
        if (handle == null) {
            handle = connections.open();
            open = handle;
        }
        return handle;
    }

    private void disconnect() {
        Handle handle = open;
        open = null;
        if (handle != null) {
            try {
                handle.close();
            } catch (JdbiException e) {
                LOG.debug("A failed connection did not close cleanly", e);
            }
        }
    }

    /** Writes what waits, and ends. */
    @Override
    public void close() {
        if (!closing) {
            closing = true;
            boolean interrupted = false;
            while (!waiting.offer(last) && thread.isAlive()) {
                Thread.onSpinWait();
            }
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
