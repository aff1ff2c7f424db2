package dev.kikitori.store.sql;

import java.time.Instant;

/** Moments as numbers that compare as the moments do. */
final class Moments {
    private static final long NANOS = 1_000_000_000L;

    private Moments() {}

    /** Nanoseconds since 1970; what lies outside 1677 to 2262 is taken to its edge. */
    static long nanos(Instant at) {
        try {
            return Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS), at.getNano());
        } catch (ArithmeticException e) {
            return at.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    /** The moment of these nanoseconds. */
    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
