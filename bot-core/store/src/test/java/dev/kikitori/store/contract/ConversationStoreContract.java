package dev.kikitori.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.turn.ConversationStore;
import dev.kikitori.engine.turn.ConversationStore.VersionConflict;
import dev.kikitori.store.Stores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a {@link ConversationStore} promises. */
public abstract class ConversationStoreContract {
    private Stores stores;
    private ConversationStore store;

    /** New and empty. */
    protected abstract Stores open() throws Exception;

    @BeforeEach
    void openStores() throws Exception {
        stores = open();
        store = stores.conversations();
    }

    @AfterEach
    void closeStores() {
        stores.close();
    }

    @Test
    void readsWhatWasAppendedInOrder() throws VersionConflict {
        List<Recorded> first = Some.after(0, Some.started());
        List<Recorded> turn = Some.after(1, Some.NOON.plusSeconds(1), Some.turn("m1", "Hinode"));
        store.append("c", 0, first);
        store.append("c", 1, turn);
        List<Recorded> all = new ArrayList<>(first);
        all.addAll(turn);
        assertEquals(all, store.read("c", 0));
    }

    @Test
    void readsOnlyWhatComesAfter() throws VersionConflict {
        store.append("c", 0, Some.after(0, Some.started()));
        List<Recorded> turn = Some.after(1, Some.NOON, Some.turn("m1", "Hinode"));
        store.append("c", 1, turn);
        assertEquals(turn.subList(1, 3), store.read("c", 2));
        assertEquals(List.of(), store.read("c", 4));
        assertEquals(List.of(), store.read("c", Long.MAX_VALUE));
        assertEquals(4, store.read("c", -1).size());
    }

    @Test
    void knowsNothingOfWhatWasNeverThere() {
        assertEquals(List.of(), store.read("nobody", 0));
        assertFalse(store.delete("nobody", Some.NOON));
        assertThrows(VersionConflict.class, () -> store.append("nobody", 3, Some.after(3, Some.started())));
        assertEquals(List.of(), store.read("nobody", 0));
    }

    @Test
    void refusesAnyVersionButTheOneThatIsThere() throws VersionConflict {
        store.append("c", 0, Some.after(0, Some.started()));
        for (long wrong : new long[] {0, 2, 99}) {
            List<Recorded> events = Some.after(wrong, Some.NOON, Some.turn("m", "late"));
            assertThrows(VersionConflict.class, () -> store.append("c", wrong, events));
        }
        assertEquals(1, store.read("c", 0).size());
    }

    @Test
    void refusesEventsThatDoNotStandInTheirPlaces() {
        assertThrows(IllegalArgumentException.class, () -> store.append("c", 0, List.of()));
        assertThrows(IllegalArgumentException.class, () -> store.append("c", 0, Some.after(1, Some.started())));
        assertEquals(List.of(), store.read("c", 0));
    }

    @Test
    void onlyOneOfManyWritersGetsThrough() throws Exception {
        store.append("c", 0, Some.after(0, Some.started()));
        int won = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> writers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                List<Recorded> turn = Some.after(1, Some.NOON, Some.turn("m" + i, "writer " + i));
                writers.add(threads.submit(appends("c", 1, turn)));
            }
            for (Future<Boolean> writer : writers) {
                won += writer.get() ? 1 : 0;
            }
        }
        assertEquals(1, won);
        assertEquals(4, store.read("c", 0).size());
    }

    private Callable<Boolean> appends(String conversation, long expected, List<Recorded> events) {
        return () -> {
            try {
                store.append(conversation, expected, events);
                return true;
            } catch (VersionConflict e) {
                return false;
            }
        };
    }

    @Test
    void manyConversationsGrowAtOnceWithoutDisturbingEachOther() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> talks = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String id = "c" + i;
                talks.add(threads.submit(() -> talk(id, 10)));
            }
            for (Future<Long> talk : talks) {
                assertEquals(31, talk.get());
            }
        }
        for (int i = 0; i < 20; i++) {
            List<Recorded> events = store.read("c" + i, 0);
            assertEquals(31, events.size());
            for (int n = 0; n < events.size(); n++) {
                assertEquals(n + 1, events.get(n).seq());
            }
        }
    }

    private long talk(String id, int turns) throws VersionConflict {
        store.append(id, 0, Some.after(0, Some.started()));
        long version = 1;
        for (int turn = 0; turn < turns; turn++) {
            store.append(id, version, Some.after(version, Some.NOON, Some.turn("m" + turn, id)));
            version += 3;
        }
        return version;
    }

    @Test
    void whatWasDeletedIsGoneForGood() throws VersionConflict {
        store.append("c", 0, Some.after(0, Some.started(), Some.confirmed(1)));
        store.append("other", 0, Some.after(0, Some.started()));
        assertTrue(store.delete("c", Some.NOON));
        assertEquals(List.of(), store.read("c", 0));
        assertFalse(store.delete("c", Some.NOON));
        assertThrows(VersionConflict.class, () -> store.append("c", 0, Some.after(0, Some.started())));
        assertThrows(VersionConflict.class, () -> store.append("c", 2, Some.after(2, Some.started())));
        assertEquals(List.of(), store.read("c", 0));
        assertEquals(1, store.read("other", 0).size());
        assertTrue(stores.work().claim(Some.NOON, Duration.ofMinutes(1)).isEmpty());
    }

    @Test
    void nothingComesBackWhenAppendsMeetADeletion() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = "c" + round;
            store.append(id, 0, Some.after(0, Some.started()));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Boolean> talk = threads.submit(() -> talkUntilRefused(id));
                Future<Boolean> deletion = threads.submit(() -> store.delete(id, Some.NOON));
                assertTrue(deletion.get());
                assertTrue(talk.get());
            }
            assertEquals(List.of(), store.read(id, 0));
        }
    }

    /** Goes on until the deletion gets in between, which it must. */
    private boolean talkUntilRefused(String id) {
        for (long version = 1; version < 100_000; version += 3) {
            try {
                store.append(id, version, Some.after(version, Some.NOON, Some.turn("m" + version, "still here")));
            } catch (VersionConflict e) {
                return true;
            }
        }
        return false;
    }

    @Test
    void namesConversationsThatHaveBeenIdleTheOldestFirst() throws VersionConflict {
        store.append("young", 0, Some.after(0, Some.NOON.plusSeconds(20), List.of(Some.started())));
        store.append("old", 0, Some.after(0, Some.NOON, List.of(Some.started())));
        store.append("older", 0, Some.after(0, Some.NOON.minusNanos(1), List.of(Some.started())));
        store.append("woken", 0, Some.after(0, Some.NOON.minusSeconds(99), List.of(Some.started())));
        store.append("woken", 1, Some.after(1, Some.NOON.plusSeconds(30), Some.turn("m", "hello")));
        assertEquals(List.of("older"), store.idleSince(Some.NOON, 10));
        assertEquals(List.of("older", "old"), store.idleSince(Some.NOON.plusSeconds(1), 10));
        assertEquals(List.of("older"), store.idleSince(Some.NOON.plusSeconds(1), 1));
        store.delete("older", Some.NOON);
        assertEquals(List.of("old"), store.idleSince(Some.NOON.plusSeconds(1), 10));
    }

    @Test
    void keepsWhateverPeopleWrite() throws VersionConflict {
        String hostile =
                "\0\u0001\u001f\u007f\u2028\u202e\"\\'; DROP TABLE event; --</script>\ud83c\udf5e \ud800 lone \udfff 日本語 ";
        List<Recorded> turn = Some.after(0, Some.NOON, Some.turn("m", hostile + "x".repeat(100_000)));
        store.append("c", 0, turn);
        assertEquals(turn, store.read("c", 0));
    }

    @Test
    void saysWhetherItCanBeWritten() {
        assertTrue(stores.writable());
    }
}
