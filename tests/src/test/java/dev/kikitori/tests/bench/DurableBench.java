package dev.kikitori.tests.bench;

import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.Stores;
import dev.kikitori.store.postgresql.PostgresStores;
import dev.kikitori.store.postgresql.PrivatePostgres;
import dev.kikitori.store.sqlite.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Whole turns of 64 conversations, each kept before it is answered, beside plain JDBC that writes the same rows to the same
 * database in the same run: one writer, the same sync, as many turns to a commit. Promised: at least half as many turns a
 * second, and on SQLite at most a quarter of a sync of the disk for each turn.
 */
final class DurableBench {
    private static final double PART = 0.5;
    private static final double SYNCS = 0.25;
    private static final String SQLITE =
            "?journal_mode=WAL&synchronous=FULL&foreign_keys=ON&secure_delete=ON&temp_store=MEMORY";
    private static final Path STRACE = Path.of("/usr/bin/strace");

    private DurableBench() {}

    /** Where turns are kept: a new and empty place each time. */
    private interface Place {
        Stores open(String name) throws StoreRefused;

        Connection plain(String name) throws SQLException;
    }

    static boolean run(Path root, List<String> arguments) throws Exception {
        Map<String, Long> given = Numbers.named("durable", arguments, Map.of("--seconds", 12L, "--rounds", 3L));
        long seconds = Math.max(1, given.get("--seconds"));
        long rounds = Math.max(1, given.get("--rounds"));
        System.out.printf(
                "Workload: the interview of tests/bench/YARDSTICK.md, %d conversations at once, %d s a round after twice as"
                        + " long a warm-up, %d rounds; a turn is read, decided, worded, kept and answered.%n",
                DurableTurns.CONVERSATIONS, seconds, rounds);
        boolean kept = true;
        try (Scratch scratch = Scratch.folder()) {
            kept &= measured("SQLite", sqlite(scratch.path()), seconds, rounds);
            kept &= synced(scratch.path().resolve("traced"), seconds);
            try (PrivatePostgres database = PrivatePostgres.start()) {
                kept &= measured("PostgreSQL", postgres(database, scratch.path()), seconds, rounds);
            }
        }
        return kept;
    }

    private static Place sqlite(Path folder) {
        return new Place() {
            @Override
            public Stores open(String name) throws StoreRefused {
                return DataFolder.open(
                        folder.resolve(name), () -> UUID.randomUUID().toString());
            }

            @Override
            public Connection plain(String name) throws SQLException {
                return DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.resolve(name).resolve("kikitori.db") + SQLITE);
            }
        };
    }

    private static Place postgres(PrivatePostgres database, Path folder) {
        return new Place() {
            private final Map<String, String> schemas = new java.util.HashMap<>();

            private String url(String name) {
                return schemas.computeIfAbsent(name, one -> database.newSchema());
            }

            @Override
            public Stores open(String name) throws StoreRefused {
                return PostgresStores.open(
                        PrivatePostgres.address(url(name)),
                        folder.resolve("own"),
                        () -> UUID.randomUUID().toString());
            }

            @Override
            public Connection plain(String name) throws SQLException {
                return DriverManager.getConnection(url(name) + "&reWriteBatchedInserts=true");
            }
        };
    }

    private static boolean measured(String database, Place place, long seconds, long rounds) throws Exception {
        List<Double> ratios = new ArrayList<>();
        try (Stores stores = place.open("warm")) {
            new DurableTurns(stores).run(2 * seconds);
        }
        plain(place, "warm", "warm-plain", 1);
        for (int round = 1; round <= rounds; round++) {
            String name = "round-" + round;
            DurableTurns.Done ours;
            try (Stores stores = place.open(name)) {
                ours = new DurableTurns(stores).run(seconds);
            }
            double plain = plain(place, name, name + "-plain", ours.turnsACommit());
            ratios.add(ours.perSecond() / plain);
            System.out.printf(
                    "%s, round %d: %.0f durable turns a second, %.1f to a commit; plain JDBC %.0f; %.2f of it%n",
                    database, round, ours.perSecond(), ours.turnsACommit(), plain, ratios.getLast());
        }
        double median = ratios.stream().sorted().toList().get(ratios.size() / 2);
        return told(database + ": " + "%.2f of plain JDBC".formatted(median), median >= PART, "at least " + PART);
    }

    /** Writes what is in one place to another one; turns a second. */
    private static double plain(Place place, String from, String to, double turnsACommit) throws Exception {
        place.open(to).close();
        try (Connection source = place.plain(from);
                Connection target = place.plain(to)) {
            return PlainTurns.of(source).write(target, turnsACommit);
        }
    }

    /** Counts the syncs that a process of its own asks for, from its beginning to its end. */
    private static boolean synced(Path folder, long seconds) throws IOException, InterruptedException {
        if (!Files.isExecutable(STRACE)) {
            System.out.println("SQLite: syncs were NOT COUNTED: install the package strace");
            return false;
        }
        Path trace = folder.resolveSibling("trace");
        long turns = Long.parseLong(Commands.run(
                        folder.toAbsolutePath().getParent(),
                        List.of(
                                STRACE.toString(),
                                "-f",
                                "--seccomp-bpf",
                                "-e",
                                "trace=fsync,fdatasync,sync_file_range,msync",
                                "-o",
                                trace.toString(),
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DurableTurns.class.getName(),
                                folder.toString(),
                                Long.toString(seconds)))
                .strip());
        long syncs;
        try (var lines = Files.lines(trace, StandardCharsets.ISO_8859_1)) {
            syncs = lines.filter(line -> line.contains("sync") && line.contains("("))
                    .count();
        }
        double each = syncs / (double) turns;
        return told(
                "SQLite: %d syncs for %d turns, %.3f a turn".formatted(syncs, turns, each),
                each <= SYNCS,
                "at most " + SYNCS);
    }

    private static boolean told(String what, boolean reached, String wanted) {
        System.out.println(what + " (wanted: " + wanted + "): " + (reached ? "reached" : "MISSED"));
        return reached;
    }
}
