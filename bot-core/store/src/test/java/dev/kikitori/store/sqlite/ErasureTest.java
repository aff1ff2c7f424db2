package dev.kikitori.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkLost;
import dev.kikitori.engine.turn.ConversationStore.VersionConflict;
import dev.kikitori.store.contract.Some;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Delete everything" is meant: what was said can't be found in any file afterwards. */
class ErasureTest {
    private static final String SECRET = "zanzibar-ひみつ-4711";

    @TempDir
    Path home;

    /** Says the secret everywhere, among others who say other things, in small and in large texts. */
    private static void plant(DataFolder stores) throws Exception {
        for (int i = 0; i < 12; i++) {
            String id = "c" + i;
            String said = i % 2 == 0 ? (SECRET + " ").repeat(1 + i * 60) : "nothing special ".repeat(1 + i * 60);
            List<Event> events = new ArrayList<>(List.of(Some.started()));
            events.addAll(Some.turn("m", said));
            events.add(new Event.Confirmed(Some.spec(said), 1));
            stores.conversations().append(id, 0, Some.after(0, Some.NOON, events));
            stores.artifacts().keep(Some.taken(stores, id, 1), Some.artifact(said), Some.verification());
            stores.uploads().keep(id, i % 2 == 0 ? SECRET + ".csv" : "data.csv", Some.bytes(said));
        }
        for (String id : List.of("c0", "c2")) {
            Work failed = Some.work(stores, id, 2);
            assertTrue(stores.work().giveUp(failed, "broken: " + SECRET));
            assertEquals(id.equals("c0"), id.equals("c0") && stores.work().bury(failed, Some.NOON));
        }
    }

    private static void delete(DataFolder stores) {
        for (int i = 0; i < 12; i += 2) {
            assertTrue(stores.conversations().delete("c" + i, Some.NOON));
        }
    }

    @Test
    void whatWasDeletedCanNotBeFoundInAnyFile() throws Exception {
        try (DataFolder stores = Home.open(home)) {
            plant(stores);
            assertFalse(Home.holding(home, SECRET).isEmpty(), "it was there before");
            delete(stores);
            assertEquals(List.of(), Home.holding(home, SECRET));
            assertEquals(5, stores.conversations().read("c1", 0).size());
            assertEquals(1, stores.artifacts().of("c1").size());
        }
        assertEquals(List.of(), Home.holding(home, SECRET));
    }

    @Test
    void whatIsDeletedInALaterLifeIsGoneToo() throws Exception {
        try (DataFolder stores = Home.open(home)) {
            plant(stores);
        }
        try (DataFolder stores = Home.open(home)) {
            delete(stores);
            assertEquals(List.of(), Home.holding(home, SECRET));
        }
    }

    @Test
    void aReaderInTheWayOnlyPutsItOff() throws Exception {
        try (DataFolder stores = Home.open(home)) {
            plant(stores);
            try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("kikitori.db"));
                    Statement statement = reader.createStatement()) {
                statement.execute("BEGIN");
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM event")) {
                    assertTrue(row.next());
                }
                delete(stores);
                assertFalse(Home.holding(home, SECRET).isEmpty(), "the reader still sees it");
                statement.execute("COMMIT");
            }
            awaitNothingHolds(SECRET);
        }
    }

    private void awaitNothingHolds(String text) throws IOException {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (!Home.holding(home, text).isEmpty()) {
            assertTrue(Instant.now().isBefore(end), "it is still there: " + Home.holding(home, text));
            Thread.onSpinWait();
        }
    }

    /** What is on the disk while a reader keeps the log from being emptied is what is there after a kill. */
    @Test
    void whatAKillLeftInTheLogIsGoneOnceTheNextOneHasBegun() throws Exception {
        Path killed = home.resolve("killed");
        try (DataFolder stores = Home.open(home.resolve("first"))) {
            plant(stores);
            try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("first/kikitori.db"));
                    Statement statement = reader.createStatement()) {
                statement.execute("BEGIN");
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM event")) {
                    assertTrue(row.next());
                }
                delete(stores);
                Files.createDirectory(killed);
                for (String name : List.of("kikitori.db", "kikitori.db-wal")) {
                    Files.copy(home.resolve("first").resolve(name), killed.resolve(name));
                }
            }
        }
        assertFalse(Home.holding(killed, SECRET).isEmpty(), "the log still has it");
        try (DataFolder stores = Home.open(killed)) {
            assertEquals(List.of(), Home.holding(killed, SECRET));
            assertFalse(stores.conversations().delete("c0", Some.NOON), "it was deleted");
            assertEquals(5, stores.conversations().read("c1", 0).size());
        }
    }

    /** What is being made while its conversation is deleted is kept before that and deleted, or refused. */
    @Test
    void whatIsMadeWhileItIsDeletedIsGone() throws Exception {
        try (DataFolder stores = Home.open(home);
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            for (int i = 0; i < 40; i++) {
                String id = "c" + i;
                Work work = Some.work(stores, id, 1);
                Future<?> made = threads.submit(() -> {
                    stores.artifacts().keep(work, Some.artifact(SECRET), Some.verification());
                    return stores.uploads().keep(id, SECRET + ".csv", Some.bytes(SECRET));
                });
                assertTrue(stores.conversations().delete(id, Some.NOON));
                try {
                    made.get();
                } catch (ExecutionException e) {
                    assertTrue(e.getCause() instanceof IOException || e.getCause() instanceof WorkLost, e.toString());
                }
                assertFalse(stores.conversations().delete(id, Some.NOON), "a second time");
                assertEquals(List.of(), Home.holding(home, SECRET));
            }
            assertEquals(0, stores.work().waiting());
        }
    }

    @Test
    void anAppendThatWasRefusedLeavesNothing() throws Exception {
        try (DataFolder stores = Home.open(home)) {
            stores.conversations().append("c", 0, Some.after(0, Some.started()));
            stores.conversations().delete("c", Some.NOON);
            for (int i = 0; i < 5; i++) {
                try {
                    stores.conversations().append("c", 0, Some.after(0, Some.NOON, Some.turn("m", SECRET)));
                } catch (VersionConflict e) {
                    continue;
                }
                throw new AssertionError("a deleted conversation came back");
            }
            assertEquals(List.of(), Home.holding(home, SECRET));
        }
    }
}
