package dev.kikitori.tests.bench;

import dev.kikitori.tests.simulation.Simulation;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** Many histories, on two servers and on data folders; promised is that none breaks a promise. */
final class SimulationBench {
    private static final int USUAL = 20_000;

    private SimulationBench() {}

    static boolean run(Path root, List<String> arguments) {
        long seed = new Random().nextLong(1_000_000_000);
        int histories = USUAL;
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            if (!words.hasNext() || !List.of("--histories", "--seed").contains(word)) {
                throw new WrongUse("simulation takes --histories N and --seed N");
            }
            long number = Numbers.of(words.next());
            if (word.equals("--seed")) {
                seed = number;
            } else {
                histories = Math.toIntExact(number);
            }
        }
        System.out.println("seed " + seed + ", " + histories + " histories on two servers, and one in "
                + Simulation.ON_DISK_ONE_IN + " again on a data folder");
        long start = System.nanoTime();
        List<String> broken = Simulation.run(seed, histories, System.out::println);
        System.out.println("seconds " + (System.nanoTime() - start) / 1_000_000_000);
        System.out.println("broken promises " + broken.size());
        broken.forEach(System.out::println);
        return histories > 0 && broken.isEmpty();
    }
}
