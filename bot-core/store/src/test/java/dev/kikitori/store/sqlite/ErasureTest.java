package dev.kikitori.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.turn.ConversationStore.VersionConflict;
import dev.kikitori.store.contract.Some;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
