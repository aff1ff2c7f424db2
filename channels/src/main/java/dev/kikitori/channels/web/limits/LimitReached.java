package dev.kikitori.channels.web.limits;

import java.time.Duration;

/** A limit is reached: nothing was done. */
public final class LimitReached extends Exception {
    private static final long serialVersionUID = 1L;

    private final Limit limit;
    private final int value;
    private final Duration again;

    LimitReached(Limit limit, int value, Duration again) {
        super(limit.key());
        this.limit = limit;
        this.value = value;
        this.again = again;
    }

    public Limit limit() {
        return limit;
    }

    /** What it is set to. */
    public int value() {
        return value;
    }

    /** After this long it is worth trying again. */
    public Duration again() {
        return again;
    }
}
