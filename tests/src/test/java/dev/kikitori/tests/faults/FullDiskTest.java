package dev.kikitori.tests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code bench disk-full}: what can't be kept is refused, and all goes on when there is room again. */
@NeedsSmallDisk
class FullDiskTest {
    private static final int MOMENTS = 3;

    @TempDir
    Path folder;

    @Test
    void nothingIsDamagedOrLostWhenTheDiskIsFull() throws Exception {
        try (Cramped server = new Cramped(folder.resolve("disk"));
                Crowd crowd = new Crowd(
                        random -> server.address(), new Crowd.Plan(4, Long.MAX_VALUE, 5, Duration.ofMillis(5), 1))) {
            for (int i = 0; i < MOMENTS; i++) {
                talked(crowd);
                server.moment();
            }
            talked(crowd);
            Crowd.Found found = crowd.end();
            assertEquals(List.of(), found.faults());
            assertEquals(List.of(), server.faults());
            assertTrue(server.refused() >= MOMENTS);
        }
    }

    private static void talked(Crowd crowd) {
        long goal = crowd.acknowledged() + 20;
        while (crowd.acknowledged() < goal) {
            assertFalse(crowd.isDone(), () -> "nothing more is acknowledged: " + crowd.failures());
            LockSupport.parkNanos(1_000_000);
        }
    }
}
