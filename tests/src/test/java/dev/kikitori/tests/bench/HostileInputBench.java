package dev.kikitori.tests.bench;

import dev.kikitori.understanding.HostileInput;
import dev.kikitori.understanding.HostileInput.Trial;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The most CPU time that a text made to take long takes, heard in each way: the fastest of several runs by one thread,
 * after start.
 */
final class HostileInputBench {
    private static final double MOST_MILLIS = 50;
    private static final double WARM_UP_SECONDS = 30;
    private static final int RUNS = 12;
    private static final int SHOWN = 3;

    private HostileInputBench() {}

    private record Slow(Trial trial, double millis) {}

    /** Measures; false if the figure is missed. */
    static boolean run() {
        return report("readings", HostileInput.readings()) & report("turns", HostileInput.turns());
    }

    private static boolean report(String what, List<Trial> trials) {
        warmUp(trials);
        List<Slow> all = new ArrayList<>();
        for (Trial trial : trials) {
            double millis = Double.MAX_VALUE;
            for (int run = 0; run < RUNS; run++) {
                millis = Math.min(millis, cpuMillis(trial.hearing()));
            }
            all.add(new Slow(trial, millis));
        }
        all.sort(Comparator.comparingDouble(slow -> -slow.millis()));
        boolean reached = all.getFirst().millis() <= MOST_MILLIS;
        System.out.printf(
                "hostile %s, %d: at most %.1f ms of CPU (wanted: %.0f)%s%n",
                what, all.size(), all.getFirst().millis(), MOST_MILLIS, reached ? "" : " MISSED");
        all.stream().limit(SHOWN).forEach(slow -> System.out.printf("  %5.1f ms  %s%n", slow.millis(), slow.trial()));
        return reached;
    }

    private static void warmUp(List<Trial> trials) {
        long begin = System.nanoTime();
        while (true) {
            for (Trial trial : trials) {
                trial.hearing().run();
                if (System.nanoTime() - begin > WARM_UP_SECONDS * 1e9) {
                    return;
                }
            }
        }
    }

    private static double cpuMillis(Runnable run) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        run.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
    }
}
