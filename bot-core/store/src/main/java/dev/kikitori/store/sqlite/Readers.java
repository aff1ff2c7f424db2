package dev.kikitori.store.sqlite;

import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.store.sql.Database.Work;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** A few threads that read, each with a connection of its own. A connection that failed is not used again. */
final class Readers implements AutoCloseable {
    private static final int MOST_WAITING = 4_096;

    private final ThreadPoolExecutor threads;
    private final BlockingQueue<Handle> idle;
    private final Supplier<Handle> connections;

    Readers(int count, Supplier<Handle> connections) {
        this.connections = connections;
        this.idle = new ArrayBlockingQueue<>(count);
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("kikitori-store-reader-", 1).daemon().factory());
    }

    <T> CompletableFuture<T> submit(Work<T, ?> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            threads.execute(() -> ask(work, answer));
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(new StoreUnavailable(
                    threads.isShutdown() ? "the server is shutting down" : "too much waits to be read", e));
        }
        return answer;
    }

    int waiting() {
        return threads.getQueue().size();
    }

    private <T> void ask(Work<T, ?> work, CompletableFuture<T> answer) {
        try {
            Handle idling = idle.poll();
            Handle handle = idling == null ? connections.get() : idling;
            try {
                answer.complete(work.with(handle));
                idle.add(handle);
            } catch (Throwable e) {
                handle.close();
                throw e;
            }
        } catch (Throwable e) {
            answer.completeExceptionally(Faults.isOfTheDatabase(e) ? Faults.unavailable(e) : e);
        }
    }

    /** Answers what was asked, and ends. */
    @Override
    public void close() {
        threads.close();
        for (Handle handle = idle.poll(); handle != null; handle = idle.poll()) {
            handle.close();
        }
    }
}
