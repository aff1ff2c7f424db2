package dev.kikitori.store.sqlite;

import dev.kikitori.store.sql.Database.Work;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One caller's write on its way through the writer: done within a batch, settled when the batch is durable. */
final class Write<T> {
    private final Work<T, ?> work;
    private final boolean erasing;
    private final CompletableFuture<T> settled = new CompletableFuture<>();
    private @Nullable Throwable failure;
    private @Nullable Runnable success;

    Write(Work<T, ?> work, boolean erasing) {
        this.work = work;
        this.erasing = erasing;
    }

    /** Does it, and says what went wrong, if anything. */
    @Nullable
    Throwable attempt(Handle handle) {
        try {
            T result = work.with(handle);
            success = () -> settled.complete(result);
        } catch (Throwable e) {
            failure = e;
        }
        return failure;
    }

    /** Tells the caller how it ended. */
    void settle() {
        if (failure != null) {
            settled.completeExceptionally(Faults.isOfTheDatabase(failure) ? Faults.unavailable(failure) : failure);
        } else if (success != null) {
            success.run();
        }
    }

    /** Tells the caller that it was not done. */
    void fail(Throwable problem) {
        settled.completeExceptionally(problem);
    }

    boolean erasing() {
        return erasing;
    }

    CompletableFuture<T> settled() {
        return settled;
    }
}
