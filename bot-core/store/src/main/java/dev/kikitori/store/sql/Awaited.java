package dev.kikitori.store.sql;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What other threads do for a caller. */
public final class Awaited {
    private Awaited() {}

    /** Waits for the end, whatever it is: a caller that is interrupted still has to know whether it was done. */
    @SuppressWarnings("unchecked")
    public static <T, X extends Exception> T from(CompletableFuture<T> future) throws X {
        try {
            return future.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw (X) cause;
        }
    }
}
