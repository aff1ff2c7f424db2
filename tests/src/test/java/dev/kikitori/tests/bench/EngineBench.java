package dev.kikitori.tests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Our engine beside Bot Framework for Java and for Node on the workload of {@code tests/bench/YARDSTICK.md}, each in a
 * process of its own, in turn. Wanted: at least 20 times the turns of Java's, 5 times those of Node's.
 */
final class EngineBench {
    private static final double TIMES_JAVA = 20;
    private static final double TIMES_NODE = 5;

    private EngineBench() {}

    static boolean run(Path root, List<String> arguments) throws Exception {
        int seconds = option(arguments, "--seconds", 12);
        int rounds = option(arguments, "--rounds", 3);
        Path peers = Files.createDirectories(root.resolve("target/bench"));
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("kikitori", ours(seconds));
        commands.put("java", java(root, peers, seconds));
        commands.put("node", node(root, peers, seconds));
        System.out.printf(
                "Workload: tests/bench/YARDSTICK.md, %d s a round after as long a warm-up, %d rounds in turn, one thread, in memory.%n",
                seconds, rounds);
        Map<String, List<Measured>> measured = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                System.err.println("round " + (round + 1) + " of " + rounds + ": " + command.getKey());
                measured.computeIfAbsent(command.getKey(), name -> new ArrayList<>())
                        .add(Measured.of(Commands.run(peers, command.getValue())));
            }
        }
        return report(measured);
    }

    private static boolean report(Map<String, List<Measured>> measured) {
        Map<String, Measured> medians = new LinkedHashMap<>();
        measured.forEach((name, all) -> medians.put(name, Measured.median(all)));
        System.out.printf("%-10s %12s %14s%n", "", "turns/s", "CPU ms/turn");
        medians.forEach(
                (name, one) -> System.out.printf("%-10s %12.0f %14.3f%n", name, one.perSecond(), one.cpuMillisATurn()));
        return reached(medians, "java", TIMES_JAVA) & reached(medians, "node", TIMES_NODE);
    }

    private static boolean reached(Map<String, Measured> medians, String peer, double wanted) {
        Measured ours = medians.get("kikitori");
        Measured theirs = medians.get(peer);
        double times = ours.perSecond() / theirs.perSecond();
        boolean reached = times >= wanted;
        System.out.printf(
                "%.1f times the turns of Bot Framework for %s (wanted: %.0f), %.2f of its CPU a turn: %s%n",
                times, peer, wanted, ours.cpuMillisATurn() / theirs.cpuMillisATurn(), reached ? "reached" : "MISSED");
        return reached;
    }

    private static List<String> ours(int seconds) {
        return List.of(
                javaCommand(),
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EngineYardstick.class.getName(),
                Integer.toString(seconds),
                Integer.toString(seconds));
    }

    private static List<String> java(Path root, Path peers, int seconds) throws IOException, InterruptedException {
        Path folder = copy(root.resolve("tests/bench/botframework-java"), peers.resolve("botframework-java"));
        System.err.println("building Bot Framework for Java");
        Commands.run(
                folder,
                List.of("mvn", "-q", "-B", "compile", "dependency:build-classpath", "-Dmdep.outputFile=classpath.txt"));
        String classPath = folder.resolve("target/classes")
                + System.getProperty("path.separator")
                + Files.readString(folder.resolve("classpath.txt")).strip();
        return List.of(
                javaCommand(),
                "-Xmx2g",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                "Yardstick",
                Integer.toString(seconds),
                Integer.toString(seconds));
    }

    private static List<String> node(Path root, Path peers, int seconds) throws IOException, InterruptedException {
        Path folder = copy(root.resolve("tests/bench/botframework-node"), peers.resolve("botframework-node"));
        if (!Files.isDirectory(folder.resolve("node_modules/botbuilder-dialogs"))) {
            System.err.println("installing Bot Framework for Node");
            Commands.run(folder, List.of("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund"));
        }
        return List.of(
                "node",
                folder.resolve("yardstick.js").toString(),
                Integer.toString(seconds),
                Integer.toString(seconds));
    }

    private static String javaCommand() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
        return to;
    }

    private static int option(List<String> arguments, String name, int fallback) {
        int at = arguments.indexOf(name);
        return at < 0 ? fallback : Integer.parseInt(arguments.get(at + 1));
    }
}
