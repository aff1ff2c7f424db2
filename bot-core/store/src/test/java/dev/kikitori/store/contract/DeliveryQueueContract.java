package dev.kikitori.store.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.delivery.Binding;
import dev.kikitori.engine.delivery.Delivery;
import dev.kikitori.engine.delivery.DeliveryQueue;
import dev.kikitori.engine.delivery.DeliveryQueue.DeadDelivery;
import dev.kikitori.engine.turn.ConversationStore.VersionConflict;
import dev.kikitori.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each binding gets the events of its conversation in order and at least once, from one holder at a time. */
public abstract class DeliveryQueueContract {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int MANY = 1_000;

    private Stores stores;
    private DeliveryQueue queue;

    protected abstract Stores open() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        stores = open();
        queue = stores.deliveries();
    }

    @AfterEach
    void end() {
        stores.close();
    }

    /** Adds a turn of three events. */
    private void talk(String conversation) throws VersionConflict {
        int version = stores.conversations().read(conversation, 0).size();
        List<Recorded> turn = Some.after(version, Some.NOON.plusSeconds(version), Some.turn("m" + version, "words"));
        stores.conversations().append(conversation, version, turn);
    }

    private static Binding to(String conversation, String channel) {
        return new Binding(conversation, channel, "@" + conversation);
    }

    private Optional<Delivery> claim(Instant now) {
        return queue.claim(now, LEASE, MANY);
    }

    private static List<Long> numbers(Delivery delivery) {
        return delivery.events().stream().map(Recorded::seq).toList();
    }

    @Test
    void eventsComeInOrderFromTheCursorAndNotAgainOnceTheyAreAcknowledged() throws Exception {
        talk("c");
        assertTrue(queue.bind(to("c", "chat"), 1));
        Delivery first = claim(Some.NOON).orElseThrow();
        assertEquals(stores.conversations().read("c", 1), first.events());
        assertEquals(to("c", "chat"), first.binding());
        assertEquals(1, queue.waiting());
        assertTrue(queue.acknowledge(first, 3));
        assertEquals(0, queue.waiting());
        assertEquals(Optional.empty(), claim(Some.NOON));
        talk("c");
        assertEquals(List.of(4L, 5L, 6L), numbers(claim(Some.NOON).orElseThrow()));
    }

    @Test
    void whatWasNotAcknowledgedComesAgainAfterTheLease() throws Exception {
        talk("c");
        queue.bind(to("c", "chat"), 0);
        Delivery first = claim(Some.NOON).orElseThrow();
        assertTrue(queue.acknowledge(first, 2), "the receiver took two of three");
        assertEquals(Optional.empty(), claim(Some.NOON.plus(LEASE).minusNanos(1)), "it is still held");
        Delivery again = claim(Some.NOON.plus(LEASE)).orElseThrow();
        assertEquals(List.of(3L), numbers(again));
        assertEquals(first.attempt() + 1, again.attempt());
    }

    @Test
    void whoHeldItEarlierChangesNothing() throws Exception {
        talk("c");
        queue.bind(to("c", "chat"), 0);
        Delivery late = claim(Some.NOON).orElseThrow();
        Delivery now = claim(Some.NOON.plus(LEASE)).orElseThrow();
        assertFalse(queue.acknowledge(late, 3));
        assertFalse(queue.hold(late, Instant.MAX));
        assertFalse(queue.retry(late, Instant.MIN));
        assertFalse(queue.bury(late, "late", Some.NOON));
        assertEquals(List.of(), queue.dead(Instant.EPOCH));
        assertTrue(queue.hold(now, Some.NOON.plus(LEASE.multipliedBy(3))));
        assertEquals(Optional.empty(), claim(Some.NOON.plus(LEASE.multipliedBy(2))));
        assertTrue(queue.acknowledge(now, 3));
    }

    @Test
    void onlyWhatIsInADeliveryCanBeAcknowledged() throws Exception {
        talk("c");
        queue.bind(to("c", "chat"), 1);
        Delivery delivery = queue.claim(Some.NOON, LEASE, 1).orElseThrow();
        assertEquals(List.of(2L), numbers(delivery));
        assertThrows(IllegalArgumentException.class, () -> queue.acknowledge(delivery, 1));
        assertThrows(IllegalArgumentException.class, () -> queue.acknowledge(delivery, 3));
    }

    @Test
    void whatFailsWaitsAndItsFailuresAreCounted() throws Exception {
        talk("c");
        queue.bind(to("c", "chat"), 0);
        Delivery first = claim(Some.NOON).orElseThrow();
        assertTrue(queue.retry(first.failedAgain(), Some.NOON.plusSeconds(5)));
        assertEquals(Optional.empty(), claim(Some.NOON.plusSeconds(4)));
        Delivery again = claim(Some.NOON.plusSeconds(5)).orElseThrow();
        assertEquals(1, again.failures());
        assertEquals(first.events(), again.events());
        queue.acknowledge(again, 3);
        talk("c");
        assertEquals(0, claim(Some.NOON.plusSeconds(5)).orElseThrow().failures());
    }

    @Test
    void aDeadLetterIsKeptWithItsReasonAndTheOthersGoOn() throws Exception {
        talk("c");
        queue.bind(to("c", "chat"), 0);
        Delivery first = claim(Some.NOON).orElseThrow();
        assertTrue(queue.bury(first, "refused: 400", Some.NOON));
        assertEquals(List.of(new DeadDelivery("c", "chat", 1, 1, "refused: 400", Some.NOON)), queue.dead(Some.NOON));
        assertEquals(List.of(), queue.dead(Some.NOON.plusNanos(1)));
        assertEquals(List.of(2L, 3L), numbers(claim(Some.NOON).orElseThrow()));
    }

    @Test
    void eachBindingHasACursorOfItsOwn() throws Exception {
        talk("c");
        talk("d");
        for (Binding binding : List.of(to("c", "chat"), to("c", "hook"), to("d", "chat"))) {
            queue.bind(binding, 0);
        }
        queue.acknowledge(claim(Some.NOON).orElseThrow(), 3);
        assertEquals(2, queue.waiting());
        assertEquals(to("c", "hook"), claim(Some.NOON).orElseThrow().binding());
        assertEquals(to("d", "chat"), claim(Some.NOON).orElseThrow().binding());
        assertEquals(Optional.empty(), claim(Some.NOON));
    }

    @Test
    void bindingAgainChangesTheAddressAndKeepsTheCursor() throws Exception {
        talk("c");
        queue.bind(to("c", "chat"), 2);
        assertTrue(queue.bind(new Binding("c", "chat", "elsewhere"), 0));
        assertEquals(List.of(new Binding("c", "chat", "elsewhere")), queue.of("c"));
        Delivery delivery = claim(Some.NOON).orElseThrow();
        assertEquals(List.of(3L), numbers(delivery));
        assertEquals("elsewhere", delivery.binding().address());
        assertTrue(queue.unbind("c", "chat"));
        assertFalse(queue.unbind("c", "chat"));
        assertFalse(queue.acknowledge(delivery, 3));
        assertEquals(0, queue.waiting());
    }

    @Test
    void aBindingGoesWithItsConversation() throws Exception {
        assertFalse(queue.bind(to("nobody", "chat"), 0));
        talk("c");
        queue.bind(to("c", "chat"), 0);
        queue.bury(claim(Some.NOON).orElseThrow(), "refused", Some.NOON);
        Delivery held = claim(Some.NOON).orElseThrow();
        stores.conversations().delete("c", Some.NOON);
        assertFalse(queue.acknowledge(held, 3));
        assertEquals(List.of(), queue.of("c"));
        assertEquals(List.of(), queue.dead(Instant.EPOCH));
        assertEquals(Optional.empty(), claim(Instant.MAX));
    }

    /** Several hold leases that end at once, deliver, and say so now and then: nothing is left out, nothing goes back. */
    @Test
    void manyWhoDeliverAtOnceLeaveNothingOutAndKeepTheOrder() throws Exception {
        int conversations = 6;
        for (int i = 0; i < conversations; i++) {
            for (int turn = 0; turn < 5; turn++) {
                talk("c" + i);
            }
            queue.bind(to("c" + i, "chat"), 0);
        }
        List<String> received = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(threads.submit(() -> deliver(received)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        for (int i = 0; i < conversations; i++) {
            String id = "c" + i;
            List<Long> acknowledged = received.stream()
                    .filter(line -> line.startsWith(id + " "))
                    .map(line -> Long.valueOf(line.substring(id.length() + 1)))
                    .toList();
            assertEquals(LongStream.rangeClosed(1, 15).boxed().toList(), acknowledged, id);
        }
    }

    private void deliver(List<String> received) {
        for (Optional<Delivery> next = queue.claim(Some.NOON, Duration.ofDays(1), 2);
                next.isPresent();
                next = queue.claim(Some.NOON, Duration.ofDays(1), 2)) {
            for (Recorded event : next.get().events()) {
                received.add(next.get().binding().conversation() + " " + event.seq());
                assertTrue(queue.acknowledge(next.get(), event.seq()));
            }
        }
    }
}
