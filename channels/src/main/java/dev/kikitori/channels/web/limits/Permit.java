package dev.kikitori.channels.web.limits;

import java.util.concurrent.atomic.AtomicBoolean;

/** Leave to do something, until it is closed; a second closing does nothing. Thread-safe. */
public final class Permit implements AutoCloseable {
    private final Runnable release;
    private final AtomicBoolean closed = new AtomicBoolean();

    Permit(Runnable release) {
        this.release = release;
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            release.run();
        }
    }
}
