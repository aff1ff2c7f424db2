package dev.kikitori.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.turn.ConversationStore;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.engine.turn.ConversationStore.VersionConflict;
import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.Stores;
import dev.kikitori.store.contract.Child;
import dev.kikitori.store.contract.KilledContract;
import dev.kikitori.store.contract.Some;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed, the database is killed, and who started the database is killed. */
@NeedsPostgres
class PostgresKilledTest extends KilledContract {
    private static final int KILLS = Integer.getInteger("kikitori.kills.database", 5);
    private static final int CONVERSATIONS = 6;

    private final String schema;

    PostgresKilledTest(PrivatePostgres server) {
        schema = server.newSchema();
    }

    @Override
    protected String database() {
        return schema;
    }

    @Override
    protected Stores open() throws StoreRefused {
        return PostgresStores.open(PrivatePostgres.address(schema), home, () -> "upload");
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheDatabaseIsKilled(@TempDir Path own) throws Exception {
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        AtomicBoolean enough = new AtomicBoolean();
        try (PrivatePostgres database = PrivatePostgres.start();
                PostgresStores stores =
                        PostgresStores.open(PrivatePostgres.address(database.newSchema()), own, () -> "upload");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int i = 0; i < CONVERSATIONS; i++) {
                    String id = "c" + i;
                    threads.submit(() -> talk(stores.conversations(), id, acknowledged, enough));
                }
                for (int kill = 1; kill <= KILLS; kill++) {
                    long goal = sum(acknowledged) + 300;
                    until(() -> sum(acknowledged) > goal, "nothing more is acknowledged");
                    database.kill();
                    Map<String, Long> before = Map.copyOf(acknowledged);
                    database.startAgain();
                    until(stores::writable, "it does not come back");
                    before.forEach((id, version) -> isThere(read(stores.conversations(), id), id, version));
                }
            } finally {
                enough.set(true);
            }
        }
        assertEquals(CONVERSATIONS, acknowledged.size());
    }

    private static long sum(Map<String, Long> acknowledged) {
        return acknowledged.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Goes on from what is there, whatever happens to the database. */
    private static boolean talk(
            ConversationStore store, String id, Map<String, Long> acknowledged, AtomicBoolean enough) {
        while (!enough.get()) {
            try {
                long version = store.read(id, 0).size();
                while (!enough.get()) {
                    store.append(id, version, Some.after(version, Some.NOON, Some.turn("m" + version, id)));
                    version += 3;
                    acknowledged.put(id, version);
                }
            } catch (StoreUnavailable | VersionConflict e) {
                LockSupport.parkNanos(10_000_000);
            }
        }
        return true;
    }

    /** Like everybody else, asks again while the database is not there yet. */
    private static List<Recorded> read(ConversationStore store, String id) {
        List<Recorded> events = new ArrayList<>();
        until(
                () -> {
                    try {
                        return events.addAll(store.read(id, 0));
                    } catch (StoreUnavailable e) {
                        return false;
                    }
                },
                id + " can't be read");
        return events;
    }

    private static void isThere(List<Recorded> events, String id, long acknowledged) {
        assertTrue(events.size() >= acknowledged, id + " has " + events.size() + " of " + acknowledged);
        assertEquals(0, events.size() % 3, "a turn is there whole or not at all");
        for (int version = 0; version < events.size(); version += 3) {
            assertEquals(
                    Some.after(version, Some.NOON, Some.turn("m" + version, id)), events.subList(version, version + 3));
        }
    }

    private interface Happened {
        boolean yet();
    }

    private static void until(Happened happened, String otherwise) {
        long end = System.nanoTime() + 180_000_000_000L;
        while (!happened.yet()) {
            assertTrue(System.nanoTime() < end, otherwise);
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** Starts a private PostgreSQL, says its port, and waits to be killed. */
    static final class Host {
        private Host() {}

        public static void main(String[] arguments) {
            PrivatePostgres database = PrivatePostgres.start();
            System.out.println(database.port());
            LockSupport.park(database);
        }
    }

    @Test
    void aPrivatePostgresEndsWithWhoeverStartedIt() throws Exception {
        Process host = Child.start(Host.class);
        try (BufferedReader said = host.inputReader(StandardCharsets.UTF_8)) {
            int port = Integer.parseInt(said.readLine());
            assertTrue(answers(port));
            host.destroyForcibly().waitFor();
            until(() -> !answers(port), "it outlived the process that started it");
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
