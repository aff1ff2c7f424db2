package dev.kikitori.tests.bench;

import dev.kikitori.store.postgresql.PrivatePostgres;
import dev.kikitori.tests.faults.Crowd;
import dev.kikitori.tests.faults.Deaths;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * A real server is killed again and again while many talk to it, on SQLite and on PostgreSQL, and then PostgreSQL itself.
 * Promised: nothing acknowledged is lost, taken twice or out of order, nothing made is missing or doubled, and it serves
 * again within five seconds.
 */
final class KillsBench {
    private static final Duration SERVES_AGAIN = Duration.ofSeconds(5);
    private static final int CLIENTS = 24;
    private static final int TURNS = 8;

    private KillsBench() {}

    static boolean run(Path root, List<String> arguments) throws Exception {
        Map<String, Long> given = Numbers.named(
                "kills",
                arguments,
                Map.of("--kills", 200L, "--database-kills", 50L, "--seed", new Random().nextLong(1_000_000)));
        int kills = Math.toIntExact(given.get("--kills"));
        int databaseKills = Math.toIntExact(given.get("--database-kills"));
        long seed = given.get("--seed");
        System.out.println("seed " + seed + ", " + kills + " kills of the server on each database, " + databaseKills
                + " of PostgreSQL");
        boolean kept = true;
        if (kills > 0) {
            kept = server("SQLite", "", kills, seed);
        }
        try (PrivatePostgres database = PrivatePostgres.start()) {
            if (kills > 0) {
                kept &= server("PostgreSQL", database.newSchema(), kills, seed);
            }
            if (databaseKills > 0) {
                kept &= database(database, databaseKills, seed);
            }
        }
        return kept;
    }

    private interface Kill {
        void once(Deaths server) throws InterruptedException;
    }

    private static boolean server(String name, String database, int kills, long seed) throws Exception {
        return killed("kills of the server on " + name, database, kills, seed, Deaths::kill);
    }

    private static boolean database(PrivatePostgres database, int kills, long seed) throws Exception {
        return killed("kills of PostgreSQL", database.newSchema(), kills, seed, server -> {
            database.kill();
            long began = System.nanoTime();
            database.startAgain();
            server.untilReady(began);
        });
    }

    private static boolean killed(String what, String database, int kills, long seed, Kill kill) throws Exception {
        try (Scratch home = Scratch.folder();
                Deaths server = new Deaths(home.path(), database);
                Crowd crowd = new Crowd(
                        random -> server.address(),
                        new Crowd.Plan(CLIENTS, Long.MAX_VALUE, TURNS, Duration.ofMillis(5), seed))) {
            Random random = new Random(seed);
            for (int i = 0; i < kills; i++) {
                talked(crowd, 40 + random.nextInt(160));
                kill.once(server);
            }
            talked(crowd, 40);
            Crowd.Found found = crowd.end();
            return Told.of(what, kills, found, server.back(), SERVES_AGAIN);
        }
    }

    /** Waits until so many more messages were acknowledged. */
    static void talked(Crowd crowd, int messages) throws IOException {
        long goal = crowd.acknowledged() + messages;
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (crowd.acknowledged() < goal) {
            if (System.nanoTime() > end || crowd.isDone()) {
                throw new IOException("nothing more is acknowledged: " + crowd.failures());
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
