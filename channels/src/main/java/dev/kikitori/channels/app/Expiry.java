package dev.kikitori.channels.app;

import dev.kikitori.engine.turn.Deletion;
import dev.kikitori.engine.turn.DialogEngine;
import dev.kikitori.store.AuditEntry;
import dev.kikitori.store.AuditTrail;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes conversations that nobody went on with for as long as they are kept; looks once an hour. */
final class Expiry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final DialogEngine engine;
    private final AuditTrail audit;
    private final Duration retention;
    private final InstantSource clock;
    private final CountDownLatch closed = new CountDownLatch(1);

    Expiry(DialogEngine engine, AuditTrail audit, Duration retention, InstantSource clock) {
        this.engine = engine;
        this.audit = audit;
        this.retention = retention;
        this.clock = clock;
    }

    void start() {
        Thread.ofPlatform().daemon().name("expiry").start(this::run);
    }

    private void run() {
        try {
            Duration pause = FIRST_LOOK;
            while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
                pause = PAUSE;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Deletes what is too old by now. */
    void look() {
        try {
            int expired = engine.delete(new Deletion.IdleSince(clock.instant().minus(retention)))
                    .size();
            if (expired > 0) {
                String detail = "older-than " + retention.toDays();
                audit.record(
                        new AuditEntry(clock.instant(), AuditEntry.SERVER, AuditEntry.Action.EXPIRE, expired, detail));
                LOG.info("{} conversations were deleted for their age", expired);
            }
        } catch (RuntimeException e) {
            LOG.warn("Old conversations could not be deleted just now: {}", e.toString());
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
