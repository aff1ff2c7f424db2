package dev.kikitori.tests.bench;

import dev.kikitori.tests.faults.Cramped;
import dev.kikitori.tests.faults.Crowd;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A small disk gets full at random moments while many talk. Promised: nothing is damaged, nothing acknowledged is lost, what
 * can't be kept is refused with "not saved, please send again", and everything goes on when there is room again.
 */
final class DiskFullBench {
    private static final Duration SERVES_AGAIN = Duration.ofSeconds(5);
    private static final int CLIENTS = 8;
    private static final int TURNS = 6;

    private DiskFullBench() {}

    static boolean run(Path root, List<String> arguments) throws Exception {
        Map<String, Long> given = Numbers.named(
                "disk-full", arguments, Map.of("--moments", 30L, "--seed", new Random().nextLong(1_000_000)));
        int moments = Math.toIntExact(given.get("--moments"));
        long seed = given.get("--seed");
        Random random = new Random(seed);
        System.out.println("seed " + seed + ", " + moments + " moments in which the disk is full");
        try (Scratch scratch = Scratch.folder();
                Cramped server = new Cramped(scratch.path().resolve("disk"));
                Crowd crowd = new Crowd(
                        one -> server.address(),
                        new Crowd.Plan(CLIENTS, Long.MAX_VALUE, TURNS, Duration.ofMillis(5), seed))) {
            for (int i = 0; i < moments; i++) {
                KillsBench.talked(crowd, 5 + random.nextInt(95));
                server.moment();
            }
            KillsBench.talked(crowd, 20);
            Crowd.Found found = crowd.end();
            List<String> faults = new ArrayList<>(found.faults());
            faults.addAll(server.faults());
            System.out.println("messages refused while it was full: at least " + server.refused());
            return Told.of(
                    "full disks",
                    moments,
                    new Crowd.Found(found.conversations(), found.turns(), found.again(), faults),
                    server.back(),
                    SERVES_AGAIN);
        }
    }
}
