package dev.kikitori.channels.app;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does. */
final class LocalWait {
    private static final Duration MOST = Duration.ofMinutes(2);

    private LocalWait() {}

    static void until(BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + MOST.toNanos();
        Semaphore never = new Semaphore(0);
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end || never.tryAcquire(50, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("it did not happen within " + MOST);
            }
        }
    }
}
