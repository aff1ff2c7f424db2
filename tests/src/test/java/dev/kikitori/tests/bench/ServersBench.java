package dev.kikitori.tests.bench;

import dev.kikitori.store.postgresql.PrivatePostgres;
import dev.kikitori.tests.faults.Crowd;
import dev.kikitori.tests.faults.Deaths;
import dev.kikitori.tests.faults.Servers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Three servers on one PostgreSQL and clients that hop between them with every message: first while nothing dies, for the
 * time a conversation takes to be handed over; then with a server killed, or frozen past its lease, every few seconds.
 */
final class ServersBench {
    private static final Duration HANDED_OVER = Duration.ofMillis(100);
    private static final Duration FROZEN = Duration.ofSeconds(35);
    private static final int SERVERS = 3;

    private ServersBench() {}

    static boolean run(Path root, List<String> arguments) throws Exception {
        Map<String, Long> given = Numbers.named(
                "servers",
                arguments,
                Map.of(
                        "--conversations",
                        500L,
                        "--turns",
                        20L,
                        "--seconds",
                        180L,
                        "--seed",
                        new Random().nextLong(1_000_000)));
        long seed = given.get("--seed");
        System.out.println("seed " + seed + ", " + SERVERS + " servers, " + given);
        List<AutoCloseable> open = new ArrayList<>();
        try {
            PrivatePostgres database = PrivatePostgres.start();
            open.addFirst(database);
            String schema = database.newSchema();
            List<Deaths> places = new ArrayList<>();
            for (int i = 0; i < SERVERS; i++) {
                Scratch home = Scratch.folder();
                open.addFirst(home);
                places.add(new Deaths(home.path(), schema));
                open.addFirst(places.getLast());
            }
            Servers servers = random -> places.get(random.nextInt(SERVERS)).address();
            boolean kept = quiet(servers, seed);
            return kept & deadly(servers, places, given, seed);
        } finally {
            for (AutoCloseable one : open) {
                one.close();
            }
        }
    }

    /** Nothing dies: two of three messages find another server than the one before. */
    private static boolean quiet(Servers servers, long seed) throws InterruptedException {
        try (Crowd warming = new Crowd(servers, new Crowd.Plan(4, 100, 10, Duration.ZERO, seed))) {
            warming.end();
        }
        try (Crowd crowd = new Crowd(servers, new Crowd.Plan(4, 200, 10, Duration.ofMillis(10), seed + 1))) {
            while (!crowd.isDone()) {
                LockSupport.parkNanos(10_000_000);
            }
            Crowd.Found found = crowd.end();
            Duration worst = Told.percentile(crowd.took(), 0.99);
            boolean soon = worst.compareTo(HANDED_OVER) < 0;
            System.out.println("handed over with every message: P50 "
                    + Told.percentile(crowd.took(), 0.5).toMillis() + " ms, P99 " + worst.toMillis() + " ms of "
                    + crowd.took().size() + ", promised under " + HANDED_OVER.toMillis() + " ms: "
                    + (soon ? "kept" : "NOT KEPT"));
            return Told.of("nothing dies", 0, found, List.of(), HANDED_OVER) && soon;
        }
    }

    private static boolean deadly(Servers servers, List<Deaths> places, Map<String, Long> given, long seed)
            throws InterruptedException {
        int conversations = Math.toIntExact(given.get("--conversations"));
        int turns = Math.toIntExact(given.get("--turns"));
        Duration pause = Duration.ofMillis(given.get("--seconds") * 1_000 / Math.max(1, turns));
        Random random = new Random(seed);
        int deaths = 0;
        try (Crowd crowd = new Crowd(servers, new Crowd.Plan(conversations, conversations, turns, pause, seed + 2))) {
            Deaths frozen = places.getFirst();
            long thawAt = 0;
            boolean isFrozen = false;
            while (!crowd.isDone()) {
                LockSupport.parkNanos(
                        Duration.ofMillis(2_000 + random.nextInt(2_000)).toNanos());
                if (isFrozen && System.nanoTime() > thawAt) {
                    frozen.thaw();
                    isFrozen = false;
                } else if (!isFrozen && random.nextBoolean()) {
                    frozen = places.get(random.nextInt(places.size()));
                    frozen.freeze();
                    isFrozen = true;
                    thawAt = System.nanoTime() + FROZEN.toNanos();
                } else {
                    Deaths victim = places.get(random.nextInt(places.size()));
                    if (isFrozen && victim == frozen) {
                        continue;
                    }
                    victim.kill();
                }
                deaths++;
            }
            frozen.thaw();
            return Told.of("servers killed or frozen", deaths, crowd.end(), List.of(), HANDED_OVER);
        }
    }
}
