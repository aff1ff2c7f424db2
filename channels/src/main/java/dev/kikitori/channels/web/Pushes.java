package dev.kikitori.channels.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Pushes what happened on a thread of its own, never on two at once; whatever happens meanwhile, however often, is one
 * more push after it. So that nothing piles up for who reads slowly.
 */
final class Pushes {
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final BooleanSupplier push;
    private final AtomicInteger signals = new AtomicInteger();

    /** @param push pushes everything there is by now; false if it has to wait for the store */
    Pushes(BooleanSupplier push) {
        this.push = push;
    }

    /** Something happened; returns at once. */
    void signal() {
        if (signals.getAndIncrement() == 0) {
            Thread.ofVirtual().name("chat-push").start(this::pushAll);
        }
    }

    private void pushAll() {
        int seen;
        do {
            seen = signals.get();
            if (!push.getAsBoolean() && patient()) {
                seen = 0;
            }
        } while (signals.addAndGet(-seen) != 0);
    }

    private static boolean patient() {
        try {
            Thread.sleep(AGAIN);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
