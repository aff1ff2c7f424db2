package dev.kikitori.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.turn.ConversationStore.VersionConflict;
import dev.kikitori.engine.turn.Deletion;
import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.Stores;
import dev.kikitori.store.Usage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much is kept, and of whom. */
public abstract class UsageContract {
    private static final Optional<String> SHOP = Optional.of("https://shop.example");

    private Stores stores;

    protected abstract Stores open() throws StoreRefused;

    @BeforeEach
    void begin() throws StoreRefused {
        stores = open();
    }

    @AfterEach
    void end() {
        stores.close();
    }

    private void begun(String id, Optional<String> site, Optional<String> person) throws VersionConflict {
        Event start = new Event.Started(
                "en", "Asia/Tokyo", "JP", "web", site, Optional.empty(), Optional.empty(), "00ff", person);
        stores.conversations().append(id, 0, Some.after(0, start));
    }

    @Test
    void nothingIsKeptAtFirst() {
        assertEquals(new Usage(0, 0, 0), stores.usage(Optional.empty()));
        assertEquals(new Usage(0, 0, 0), stores.usage(SHOP));
    }

    @Test
    void whatIsKeptOfASiteIsCountedAndWhatIsDeletedIsNot() throws Exception {
        begun("a", SHOP, Optional.empty());
        begun("b", SHOP, Optional.empty());
        begun("c", Optional.empty(), Optional.empty());
        Usage before = stores.usage(SHOP);
        assertEquals(2, before.conversations());
        assertTrue(before.bytes() > 0);
        stores.conversations().append("a", 1, Some.after(1, Some.NOON, Some.turn("m", "あ".repeat(1_000))));
        long said = stores.usage(SHOP).bytes() - before.bytes();
        assertTrue(said > 3_000 && said < 10_000, "bytes, not characters: " + said);
        Some.keep(stores, "a", 1, "x".repeat(5_000));
        stores.uploads().keep("b", "b.csv", new byte[7_000]);
        stores.uploads().keep("c", "c.csv", new byte[11_000]);
        Usage full = stores.usage(SHOP);
        assertEquals(2, full.conversations());
        assertEquals(1, full.artifacts());
        long least = before.bytes() + said + 12_013;
        assertTrue(full.bytes() > least && full.bytes() < least + 2_000, "with what was confirmed: " + full);
        assertTrue(stores.usage(Optional.empty()).bytes() > full.bytes() + 11_000);
        assertEquals(3, stores.usage(Optional.empty()).conversations());
        stores.conversations().delete("a", Some.NOON);
        stores.conversations().delete("b", Some.NOON);
        assertEquals(new Usage(0, 0, 0), stores.usage(SHOP));
        assertEquals(1, stores.usage(Optional.empty()).conversations());
    }

    @Test
    void everythingOfAPersonIsFoundAndDeleted() throws Exception {
        for (String id : List.of("a", "b", "c")) {
            begun(id, SHOP, Optional.of(id.equals("c") ? "other" : "person"));
        }
        begun("d", SHOP, Optional.empty());
        assertEquals(
                List.of("a", "b"),
                stores.conversations().ofPerson("person", 10).stream().sorted().toList());
        assertEquals(1, stores.conversations().ofPerson("person", 1).size());
        assertEquals(List.of(), stores.conversations().ofPerson("", 10));
        Deletion all = new Deletion.OfPerson("person");
        List<String> deleted = all.carryOut(
                stores.conversations(), id -> stores.conversations().delete(id, Some.NOON));
        assertEquals(List.of("a", "b"), deleted.stream().sorted().toList());
        assertEquals(
                List.of(),
                all.carryOut(
                        stores.conversations(), id -> stores.conversations().delete(id, Some.NOON)));
        assertEquals(2, stores.usage(SHOP).conversations());
    }

    @Test
    void moreThanAreLookedUpAtATimeAreDeleted() throws Exception {
        for (int i = 0; i < Deletion.TOGETHER + 20; i++) {
            begun("c" + i, Optional.empty(), Optional.of("person"));
        }
        Deletion old = new Deletion.IdleSince(Some.NOON.plusSeconds(1));
        assertEquals(
                Deletion.TOGETHER + 20,
                old.carryOut(
                                stores.conversations(),
                                id -> stores.conversations().delete(id, Some.NOON))
                        .size());
        assertEquals(0, stores.usage(Optional.empty()).conversations());
    }

    @Test
    void whatWasConfirmedWithinAnHourIsCountedWhetherItIsMadeOrWaits() throws Exception {
        begun("a", SHOP, Optional.empty());
        stores.conversations().append("a", 1, Some.after(1, Some.NOON, List.of(Some.confirmed(1))));
        assertEquals(1, stores.ordered(SHOP, Some.NOON.minusSeconds(3_600), Some.NOON));
        Some.keep(stores, "a", 2, "x");
        assertEquals(2, stores.ordered(SHOP, Some.NOON.minusSeconds(3_600), Some.NOON));
        assertEquals(2, stores.ordered(Optional.empty(), Some.NOON.minusNanos(1), Some.NOON));
        assertEquals(0, stores.ordered(Optional.of("other"), Some.NOON.minusSeconds(3_600), Some.NOON));
        assertEquals(0, stores.ordered(SHOP, Some.NOON, Some.NOON.plusSeconds(3_600)), "what is older");
        assertEquals(0, stores.ordered(SHOP, Some.NOON.minusSeconds(9), Some.NOON.minusSeconds(1)), "what is to come");
    }
}
