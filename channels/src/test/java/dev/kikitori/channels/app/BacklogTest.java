package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.channels.console.Words;
import dev.kikitori.channels.web.Health;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.turn.ConversationStore.VersionConflict;
import dev.kikitori.store.memory.InMemoryStores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");

    private final InMemoryStores stores = new InMemoryStores(() -> "u");

    private Work work(String conversation) throws VersionConflict {
        Spec spec = new Spec(
                "table-booking",
                "hash",
                "en",
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        stores.conversations().append(conversation, 0, List.of(new Recorded(1, NOON, new Event.Confirmed(spec, 1))));
        return stores.work().claim(NOON, Duration.ofDays(9)).orElseThrow();
    }

    private Health.Part told(Instant now, String lang) {
        return Backlog.of(stores.work(), now, new Words(Verbs.class, lang));
    }

    @Test
    void countsWhatWaits() throws VersionConflict {
        work("secret-1");
        Health.Part part = told(NOON, "en");
        assertTrue(part.ready());
        assertEquals("1 waiting to be made", part.detail());
    }

    @Test
    void listsWhatWasGivenUpLatelyAndNamesNoConversation() throws VersionConflict {
        for (String id : List.of("secret-1", "secret-2")) {
            Work work = work(id);
            stores.work().giveUp(work, "broken: at a place");
            stores.work().bury(work, NOON);
        }
        for (String lang : List.of("en", "ja")) {
            Health.Part part = told(NOON.plusSeconds(60), lang);
            assertFalse(part.ready());
            assertFalse(part.needed());
            assertTrue(part.detail().contains("table-booking broken 2"), part.detail());
            assertTrue(part.detail().contains("2026-02-03T12:00:00Z"), part.detail());
            assertFalse(part.detail().contains("secret"), part.detail());
        }
        assertTrue(told(NOON.plus(Duration.ofDays(2)), "en").ready());
    }
}
