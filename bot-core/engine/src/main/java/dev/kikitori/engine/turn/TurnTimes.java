package dev.kikitori.engine.turn;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Where the time of one turn went. For one thread. */
public final class TurnTimes {
    /** What a turn goes through, in this order; again from finding on if somebody else wrote meanwhile. */
    public enum Stage {
        /** Waiting for earlier turns of the same conversation. */
        ADMIT,
        /** Finding the conversation. */
        FIND,
        /** Understanding what was said. */
        READ,
        /** Deciding, and wording the answer. */
        DECIDE,
        /** Making it durable. */
        KEEP
    }

    private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
    private long since = System.nanoTime();

    TurnTimes() {}

    /** What went by since the last stage ended was this one. */
    void ended(Stage stage) {
        long now = System.nanoTime();
        nanos.merge(stage, now - since, Long::sum);
        since = now;
    }

    /** What a stage took; nothing if it did not happen. */
    public Duration of(Stage stage) {
        return Duration.ofNanos(nanos.getOrDefault(stage, 0L));
    }

    /** What all stages took. */
    public Duration all() {
        return Duration.ofNanos(
                nanos.values().stream().mapToLong(Long::longValue).sum());
    }
}
