package dev.kikitori.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkQueue;
import dev.kikitori.engine.turn.ConversationStore.VersionConflict;
import dev.kikitori.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a {@link WorkQueue} promises. */
public abstract class WorkQueueContract {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Instant NOON = Some.NOON;

    private Stores stores;
    private WorkQueue queue;

    /** New and empty. */
    protected abstract Stores open() throws Exception;

    @BeforeEach
    void openStores() throws Exception {
        stores = open();
        queue = stores.work();
    }

    @AfterEach
    void closeStores() {
        stores.close();
    }

    private void confirm(String conversation, Instant at) throws VersionConflict {
        stores.conversations().append(conversation, 0, Some.after(0, at, List.of(Some.started(), Some.confirmed(1))));
    }

    @Test
    void aConfirmedSpecIsWork() throws VersionConflict {
        assertEquals(Optional.empty(), queue.claim(NOON, LEASE));
        confirm("c", NOON);
        assertEquals(Optional.of(new Work("c", 1, Some.spec("Hinode"), 0)), queue.claim(NOON, LEASE));
    }

    @Test
    void anAppendThatIsRefusedMakesNoWork() throws VersionConflict {
        stores.conversations().append("c", 0, Some.after(0, Some.started()));
        assertThrows(
                VersionConflict.class, () -> stores.conversations().append("c", 5, Some.after(5, Some.confirmed(1))));
        assertEquals(Optional.empty(), queue.claim(NOON, LEASE));
    }

    @Test
    void theOldestComesFirst() throws VersionConflict {
        confirm("second", NOON.minusSeconds(1));
        confirm("third", NOON);
        confirm("first", NOON.minusSeconds(2));
        List<String> order = new ArrayList<>();
        for (Optional<Work> next = queue.claim(NOON, LEASE); next.isPresent(); next = queue.claim(NOON, LEASE)) {
            order.add(next.get().conversation());
        }
        assertEquals(List.of("first", "second", "third"), order);
    }

    @Test
    void isTakenEvenIfTheClockWasSetBack() throws VersionConflict {
        confirm("c", NOON);
        assertTrue(queue.claim(NOON.minus(Duration.ofHours(2)), LEASE).isPresent());
    }

    @Test
    void whatIsHeldIsGivenToNobodyElseUntilTheLeaseEnds() throws VersionConflict {
        confirm("c", NOON);
        queue.claim(NOON, LEASE).orElseThrow();
        assertEquals(Optional.empty(), queue.claim(NOON.plus(LEASE).minusNanos(1), LEASE));
        assertEquals(1, queue.claim(NOON.plus(LEASE), LEASE).orElseThrow().attempt());
    }

    @Test
    void whoHoldsItMayHoldItLonger() throws VersionConflict {
        confirm("c", NOON);
        Work work = queue.claim(NOON, LEASE).orElseThrow();
        assertTrue(queue.hold(work, NOON.plus(LEASE).plus(LEASE)));
        assertEquals(Optional.empty(), queue.claim(NOON.plus(LEASE), LEASE));
        Work next = queue.claim(NOON.plus(LEASE).plus(LEASE), LEASE).orElseThrow();
        assertFalse(queue.hold(work, NOON.plus(Duration.ofDays(9))), "others have it now");
        assertTrue(queue.hold(next, NOON));
        queue.finish(next);
        assertFalse(queue.hold(next, NOON));
    }

    @Test
    void whatIsPutBackComesAgainWhenItIsDue() throws VersionConflict {
        confirm("c", NOON);
        Work work = queue.claim(NOON, LEASE).orElseThrow();
        queue.retry(work, NOON.plusSeconds(10));
        assertEquals(Optional.empty(), queue.claim(NOON.plusSeconds(9), LEASE));
        assertEquals(1, queue.claim(NOON.plusSeconds(10), LEASE).orElseThrow().attempt());
    }

    @Test
    void whoseLeaseRanOutChangesNothing() throws VersionConflict {
        confirm("c", NOON);
        Work late = queue.claim(NOON, LEASE).orElseThrow();
        Work held = queue.claim(NOON.plus(LEASE), LEASE).orElseThrow();
        assertFalse(queue.retry(late, NOON));
        assertFalse(queue.giveUp(late, "late"));
        assertFalse(queue.bury(late, NOON));
        assertFalse(queue.finish(late));
        assertEquals(Optional.empty(), queue.claim(NOON.plus(LEASE).plusSeconds(1), LEASE));
        assertEquals(List.of(), queue.dead(Instant.EPOCH));
        assertTrue(queue.finish(held));
    }

    @Test
    void failuresAreCountedAndKept() throws VersionConflict {
        confirm("c", NOON);
        Work first = queue.claim(NOON, LEASE).orElseThrow();
        assertEquals(0, first.failures());
        assertTrue(queue.retry(first.failedAgain(), NOON));
        Work second = queue.claim(NOON, LEASE).orElseThrow();
        assertEquals(1, second.failures());
        assertEquals(1, second.attempt());
        assertTrue(queue.retry(second, NOON));
        assertEquals(1, queue.claim(NOON, LEASE).orElseThrow().failures());
    }

    @Test
    void whatWasGivenUpStaysToBeToldAndThenIsADeadLetter() throws VersionConflict {
        confirm("c", NOON);
        Work work = queue.claim(NOON, LEASE).orElseThrow();
        assertTrue(queue.giveUp(work, "refused: no"));
        assertEquals(Optional.empty(), queue.claim(NOON, LEASE));
        Work again = queue.claim(NOON.plus(LEASE), LEASE).orElseThrow();
        assertEquals(Optional.of("refused: no"), again.verdict());
        assertEquals(1, queue.waiting());
        assertTrue(queue.bury(again, NOON.plusSeconds(3)));
        assertFalse(queue.bury(again, NOON.plusSeconds(3)));
        assertEquals(0, queue.waiting());
        assertEquals(
                List.of(new WorkQueue.DeadWork("c", 1, "shop-page", 2, "refused: no", NOON.plusSeconds(3))),
                queue.dead(NOON));
        assertEquals(List.of(), queue.dead(NOON.plusSeconds(4)));
    }

    @Test
    void deadLettersGoWithTheirConversation() throws VersionConflict {
        for (String id : List.of("a", "b")) {
            Work work = Some.work(stores, id, 1);
            queue.giveUp(work, "broken");
            queue.bury(work, NOON.plusSeconds(id.equals("a") ? 1 : 2));
        }
        assertEquals(
                List.of("b", "a"),
                queue.dead(NOON).stream().map(WorkQueue.DeadWork::conversation).toList());
        stores.conversations().delete("b", NOON);
        assertEquals(
                List.of("a"),
                queue.dead(NOON).stream().map(WorkQueue.DeadWork::conversation).toList());
    }

    @Test
    void whatIsStoppedIsTakenFromWhoHoldsIt() throws VersionConflict {
        Work work = Some.work(stores, "c", 1);
        stores.conversations().append("c", 2, Some.after(2, new Event.MakingStopped(1)));
        assertFalse(queue.hold(work, NOON));
        assertFalse(queue.retry(work, NOON));
        assertEquals(0, queue.waiting());
    }

    @Test
    void whatIsDeletedIsTakenFromWhoHoldsIt() {
        Work work = Some.work(stores, "c", 1);
        assertTrue(stores.conversations().delete("c", NOON));
        assertFalse(queue.hold(work, NOON));
        assertEquals(0, queue.waiting());
    }

    @Test
    void whatIsFinishedDoesNotComeAgain() throws VersionConflict {
        confirm("c", NOON);
        Work work = queue.claim(NOON, LEASE).orElseThrow();
        queue.finish(work);
        queue.finish(work);
        queue.retry(work, NOON);
        assertEquals(Optional.empty(), queue.claim(NOON.plus(Duration.ofDays(9)), LEASE));
    }

    @Test
    void eachWorkIsTakenByOneOnly() throws Exception {
        for (int i = 0; i < 30; i++) {
            confirm("c" + i, NOON);
        }
        List<String> taken = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Work>>> claims = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                claims.add(threads.submit(() -> queue.claim(NOON, LEASE)));
            }
            for (Future<Optional<Work>> claim : claims) {
                claim.get().ifPresent(work -> taken.add(work.conversation()));
            }
        }
        assertEquals(30, taken.size());
        assertEquals(30, taken.stream().distinct().count());
    }
}
