package dev.kikitori.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kikitori.store.AuditEntry;
import dev.kikitori.store.AuditEntry.Action;
import dev.kikitori.store.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What administrators did is kept, in order, whatever is deleted. */
public abstract class AuditContract {
    private Stores stores;

    protected abstract Stores open() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        stores = open();
    }

    @AfterEach
    void end() {
        stores.close();
    }

    private static AuditEntry entry(int seconds, Action action, String detail) {
        return new AuditEntry(Some.NOON.plusSeconds(seconds), "mika", action, seconds, detail);
    }

    @Test
    void entriesAreToldAsTheyWereNotedTheOldestFirst() {
        assertEquals(0, stores.audit().count());
        AuditEntry later = entry(7, Action.BACKUP, "kikitori-backup.zip");
        AuditEntry first = entry(0, Action.DELETE, "older-than 30 日本語");
        stores.audit().record(later);
        stores.audit().record(first);
        assertEquals(List.of(first, later), stores.audit().since(Instant.EPOCH));
        assertEquals(List.of(later), stores.audit().since(later.at()));
        assertEquals(2, stores.audit().count());
    }

    @Test
    void theLatestOfAKindIsFound() {
        assertEquals(Optional.empty(), stores.audit().latest(Action.SETTINGS));
        Stream.of(entry(3, Action.SETTINGS, "c"), entry(1, Action.SETTINGS, "a"), entry(5, Action.BACKUP, "x"))
                .forEach(stores.audit()::record);
        assertEquals(Optional.of(entry(3, Action.SETTINGS, "c")), stores.audit().latest(Action.SETTINGS));
    }

    @Test
    void entriesOutliveWhatTheyAreAbout() throws Exception {
        stores.conversations().append("c", 0, Some.after(0, Some.started()));
        stores.audit().record(entry(1, Action.DELETE, "conversation"));
        stores.conversations().delete("c", Some.NOON);
        assertEquals(1, stores.audit().count());
    }

    @Test
    void sameEntriesAreAllKept() {
        stores.audit().record(entry(1, Action.BACKUP, "x"));
        stores.audit().record(entry(1, Action.BACKUP, "x"));
        assertEquals(2, stores.audit().since(Some.NOON).size());
    }

    @Test
    void everyActionIsReadBackAndAllIsOneLine() {
        for (Action action : Action.values()) {
            stores.audit().record(new AuditEntry(Some.NOON, "evil\n\u202eroot", action, 0, "\0 \ud800x"));
            AuditEntry latest = stores.audit().latest(action).orElseThrow();
            assertEquals("evilroot x", latest.who() + " " + latest.detail());
        }
        assertThrows(IllegalArgumentException.class, () -> entry(-1, Action.BACKUP, ""));
    }
}
