package dev.kikitori.understanding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.understanding.HostileInput.Trial;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * No time is told here that a machine would have to keep: what a hostile text takes in one way is measured against what
 * ordinary text takes in all ways together, by turns on the same machine. {@code bench understanding} tells milliseconds.
 */
class HostileInputTest {
    /** How often both are heard, the fastest of each counting, before a text is said to take too long. */
    private static final int MOST_ROUNDS = 30;
    /** What is linear stays below half of all the ordinary text; what is quadratic takes several times as long. */
    private static final double BOUND = 1.5;

    @Test
    void nothingSaidThrowsOrTakesLong() {
        List<Trial> readings = HostileInput.readings();
        assertNoneIsSlow(readings.stream().filter(trial -> !trial.isLong()).toList(), HostileInput.ordinaryReadings());
        assertNoneIsSlow(readings.stream().filter(Trial::isLong).toList(), HostileInput.ordinaryLists());
    }

    @Test
    void noTurnThrowsOrTakesLong() {
        assertNoneIsSlow(HostileInput.turns(), HostileInput.ordinaryTurns());
    }

    @Test
    void shortNoiseIsReadWithoutExceptionsToo() {
        HostileInput.shortTexts().stream()
                .flatMap(text -> HostileInput.readings(text).stream())
                .forEach(trial -> trial.hearing().run());
    }

    private static void assertNoneIsSlow(List<Trial> trials, List<Trial> ordinary) {
        Runnable reference = () -> ordinary.forEach(trial -> trial.hearing().run());
        long usual = fastest(reference);
        List<String> slow = new ArrayList<>();
        for (Trial trial : trials) {
            if (cpu(trial.hearing()) > BOUND * usual && isSlow(trial, reference)) {
                slow.add(trial.toString());
            }
        }
        assertTrue(slow.isEmpty(), () -> "slow beside ordinary text: " + slow);
    }

    private static boolean isSlow(Trial trial, Runnable reference) {
        long usual = Long.MAX_VALUE;
        long own = Long.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && own > BOUND * usual || round == 0; round++) {
            usual = Math.min(usual, cpu(reference));
            own = Math.min(own, cpu(trial.hearing()));
        }
        return own > BOUND * usual;
    }

    private static long fastest(Runnable run) {
        long fastest = Long.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            fastest = Math.min(fastest, cpu(run));
        }
        return fastest;
    }

    /** Nanoseconds of this thread. */
    private static long cpu(Runnable run) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        run.run();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }
}
