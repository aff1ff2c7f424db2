package dev.kikitori.tests.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The door to all benches: {@code Bench NAME [arguments…]}, {@code Bench --list}. Exit status 2 for wrong use. */
public final class Bench {
    /** A bench. Returns whether every promised figure was reached. */
    interface Run {
        boolean run(Path root, List<String> arguments) throws Exception;
    }

    private record Entry(String about, Run run) {}

    private static final Map<String, Entry> BENCHES = benches();

    private Bench() {}

    private static Map<String, Entry> benches() {
        Map<String, Entry> benches = new LinkedHashMap<>();
        benches.put(
                "disk-full",
                new Entry(
                        "a disk that gets full while many talk: what is damaged, lost, refused [--moments N] [--seed N]; needs root",
                        DiskFullBench::run));
        benches.put(
                "durable",
                new Entry(
                        "durable turns a second of 64 conversations beside plain JDBC, and syncs a turn [--seconds N] [--rounds N]",
                        DurableBench::run));
        benches.put(
                "engine",
                new Entry(
                        "turns a second and CPU a turn beside Bot Framework for Java and for Node [--seconds N] [--rounds N]",
                        EngineBench::run));
        benches.put(
                "kills",
                new Entry(
                        "servers and PostgreSQL killed while many talk: what is lost, doubled, late [--kills N] [--database-kills N]"
                                + " [--seed N]",
                        KillsBench::run));
        benches.put(
                "pages",
                new Entry(
                        "faults of pages made from random and hostile specs, in Chromium [--specs N] [--seed N]",
                        PagesBench::run));
        benches.put(
                "servers",
                new Entry(
                        "three servers on one PostgreSQL, killed and frozen while clients hop [--conversations N] [--turns N]"
                                + " [--seconds N] [--seed N]",
                        ServersBench::run));
        benches.put(
                "simulation",
                new Entry(
                        "promises broken in histories of random persons, crashes and clocks [--histories N] [--seed N]",
                        SimulationBench::run));
        benches.put(
                "understanding",
                new Entry(
                        "how much is understood of what people would say, and how fast [--first] [--misses]",
                        UnderstandingBench::run));
        return benches;
    }

    /** Runs the bench that the first argument names. */
    public static void main(String[] arguments) throws Exception {
        List<String> all = List.of(arguments);
        if (all.isEmpty() || all.getFirst().equals("--list")) {
            BENCHES.forEach((name, entry) -> System.out.println(name + "\t" + entry.about()));
            return;
        }
        Entry entry = BENCHES.get(all.getFirst());
        String root = System.getenv("KIKITORI_ROOT");
        if (entry == null || root == null) {
            System.err.println(
                    entry == null
                            ? "kikitori bench: there is no bench " + all.getFirst() + "; --list shows them"
                            : "kikitori bench: start it with ./kikitori bench");
            System.exit(2);
            return;
        }
        try {
            System.exit(entry.run().run(Path.of(root), all.subList(1, all.size())) ? 0 : 1);
        } catch (WrongUse e) {
            System.err.println("kikitori bench: " + e.getMessage());
            System.exit(2);
        }
    }
}
