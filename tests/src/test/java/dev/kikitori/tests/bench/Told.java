package dev.kikitori.tests.bench;

import dev.kikitori.tests.faults.Crowd;
import java.time.Duration;
import java.util.List;

/** What a crowd found, told in lines that a program can read. */
final class Told {
    private static final int MOST_FAULTS = 20;

    private Told() {}

    /** Tells it; whether nothing was wrong and the slowest came back within this time. */
    static boolean of(String what, int deaths, Crowd.Found found, List<Duration> back, Duration promised) {
        System.out.println(what + ": " + deaths + ", conversations " + found.conversations()
                + ", messages acknowledged " + found.turns() + ", sent again " + found.again());
        System.out.println("  lost, twice, out of order, missing or doubled: "
                + found.faults().size());
        found.faults().stream().limit(MOST_FAULTS).forEach(fault -> System.out.println("  " + fault));
        boolean soon = true;
        if (!back.isEmpty()) {
            Duration worst = percentile(back, 1);
            soon = worst.compareTo(promised) <= 0;
            System.out.println("  serving again: P50 " + percentile(back, 0.5).toMillis() + " ms, P99 "
                    + percentile(back, 0.99).toMillis() + " ms, worst " + worst.toMillis() + " ms, promised "
                    + promised.toMillis() + " ms: " + (soon ? "kept" : "NOT KEPT"));
        }
        return found.faults().isEmpty() && found.turns() > 0 && soon;
    }

    /** The smallest of these that so large a part of them does not exceed. */
    static Duration percentile(List<Duration> times, double part) {
        List<Duration> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.max(0, Math.ceil(part * sorted.size()) - 1)));
    }
}
