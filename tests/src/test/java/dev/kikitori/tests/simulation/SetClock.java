package dev.kikitori.tests.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that is set. */
final class SetClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-03-12T10:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    /** Forward, or back. */
    void move(Duration by) {
        now = now.plus(by);
    }
}
