package dev.kikitori.engine.generation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), 4);
    private final Random random = new Random(7);

    @Test
    void thePauseGrowsToABoundAndIsNeverLessThanHalf() {
        for (int failures = 1; failures <= 200; failures++) {
            Duration whole = Duration.ofSeconds(Math.min(60, 1L << Math.min(failures - 1, 10)));
            Duration pause = backoff.pause(failures, random);
            assertTrue(pause.compareTo(whole) <= 0, failures + ": " + pause);
            assertTrue(pause.compareTo(whole.dividedBy(2)) >= 0, failures + ": " + pause);
        }
    }

    @Test
    void thoseWhoFailedTogetherDoNotComeAgainTogether() {
        Set<Duration> pauses = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            pauses.add(backoff.pause(5, random));
        }
        assertTrue(pauses.size() > 50);
    }

    @Test
    void itIsSpentAfterSoManyTries() {
        assertFalse(backoff.isSpent(3));
        assertTrue(backoff.isSpent(4));
    }

    @Test
    void whatCanNotBeWaitedForIsRefused() {
        Duration second = Duration.ofSeconds(1);
        assertThrows(IllegalArgumentException.class, () -> new Backoff(Duration.ZERO, second, 1));
        assertThrows(IllegalArgumentException.class, () -> new Backoff(second, Duration.ofMillis(1), 1));
        assertThrows(IllegalArgumentException.class, () -> new Backoff(second, second, 0));
    }
}
