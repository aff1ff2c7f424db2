package dev.kikitori.tests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.store.postgresql.NeedsPostgres;
import dev.kikitori.store.postgresql.PrivatePostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code bench kills} and {@code bench servers}: whole servers, a few deaths. */
@NeedsPostgres
class DyingServersTest {
    private static final int KILLS = Integer.getInteger("kikitori.kills.servers", 1);

    @TempDir
    Path folder;

    private static void talked(Crowd crowd, int messages) {
        long goal = crowd.acknowledged() + messages;
        while (crowd.acknowledged() < goal) {
            assertFalse(crowd.isDone(), () -> "nothing more is acknowledged: " + crowd.failures());
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void assertSound(Crowd crowd) throws InterruptedException {
        Crowd.Found found = crowd.end();
        assertEquals(List.of(), found.faults());
        assertTrue(found.turns() > 0);
    }

    private void isKilled(String database) throws Exception {
        try (Deaths server = new Deaths(folder.resolve("home"), database);
                Crowd crowd = new Crowd(
                        random -> server.address(), new Crowd.Plan(6, Long.MAX_VALUE, 5, Duration.ofMillis(5), 1))) {
            for (int i = 0; i < KILLS; i++) {
                talked(crowd, 40);
                server.kill();
            }
            talked(crowd, 30);
            assertSound(crowd);
        }
    }

    @Test
    void nothingIsLostWhenTheServerIsKilledOnSqlite() throws Exception {
        isKilled("");
    }

    @Test
    void nothingIsLostWhenTheServerIsKilledOnPostgresql(PrivatePostgres database) throws Exception {
        isKilled(database.newSchema());
    }

    @Test
    void clientsHopBetweenServersThatDieAndFreeze(PrivatePostgres database) throws Exception {
        String schema = database.newSchema();
        try (Deaths one = new Deaths(folder.resolve("one"), schema);
                Deaths two = new Deaths(folder.resolve("two"), schema);
                Crowd crowd = new Crowd(
                        random -> random.nextBoolean() ? one.address() : two.address(),
                        new Crowd.Plan(8, Long.MAX_VALUE, 6, Duration.ofMillis(20), 1))) {
            talked(crowd, 60);
            two.freeze();
            talked(crowd, 30);
            one.kill();
            two.thaw();
            talked(crowd, 60);
            assertSound(crowd);
        }
    }
}
