package dev.kikitori.engine.generation;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before something is tried again: twice as long each time, up to a bound, and at random between half of
 * that and all of it, so that those who failed together do not come again together.
 *
 * @param tries how many failures are the last
 */
public record Backoff(Duration first, Duration longest, int tries) {
    public Backoff {
        if (!first.isPositive() || longest.compareTo(first) < 0 || tries < 1) {
            throw new IllegalArgumentException(first + ", " + longest + ", " + tries);
        }
    }

    /** Whether it is not to be tried again after so many failures. */
    public boolean isSpent(int failures) {
        return failures >= tries;
    }

    /**
     * The pause after a failure.
     *
     * @param failures how many there were with this one, from 1
     */
    public Duration pause(int failures, RandomGenerator random) {
        long bound = longest.toMillis();
        long whole = first.toMillis();
        for (int i = 1; i < failures && whole < bound; i++) {
            whole *= 2;
        }
        long most = Math.min(whole, bound);
        return Duration.ofMillis(most - random.nextLong(most / 2 + 1));
    }
}
