package dev.kikitori.store.memory;

import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.delivery.Binding;
import dev.kikitori.engine.delivery.Delivery;
import dev.kikitori.engine.delivery.DeliveryQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Bindings by conversation and channel; its monitor guards them. */
final class InMemoryDeliveries implements DeliveryQueue {
    private static final Comparator<DeadDelivery> LATEST_FIRST = Comparator.comparing(DeadDelivery::at)
            .reversed()
            .thenComparing(DeadDelivery::conversation)
            .thenComparing(DeadDelivery::channel)
            .thenComparing(DeadDelivery::seq);

    private final Map<Key, Entry> entries = new HashMap<>();
    private final List<DeadDelivery> dead = new ArrayList<>();
    private final BiFunction<String, Long, List<Recorded>> events;

    /** @param events reads those of a conversation after a number */
    InMemoryDeliveries(BiFunction<String, Long, List<Recorded>> events) {
        this.events = events;
    }

    private record Key(String conversation, String channel) {
        static Key of(Binding binding) {
            return new Key(binding.conversation(), binding.channel());
        }
    }

    /** @param free when it may be taken: it is due then, and nobody holds it any more */
    private record Entry(Binding binding, long delivered, int attempt, int failures, Instant free) {}

    @Override
    public synchronized boolean bind(Binding binding, long after) {
        if (events.apply(binding.conversation(), 0L).isEmpty()) {
            return false;
        }
        entries.merge(
                Key.of(binding),
                new Entry(binding, after, 0, 0, Instant.MIN),
                (old, one) -> new Entry(binding, old.delivered, old.attempt, old.failures, old.free));
        return true;
    }

    @Override
    public synchronized boolean unbind(String conversation, String channel) {
        return entries.remove(new Key(conversation, channel)) != null;
    }

    synchronized void removeAll(String conversation) {
        entries.keySet().removeIf(key -> key.conversation.equals(conversation));
        dead.removeIf(one -> one.conversation().equals(conversation));
    }

    @Override
    public synchronized List<Binding> of(String conversation) {
        return entries.values().stream()
                .map(Entry::binding)
                .filter(binding -> binding.conversation().equals(conversation))
                .sorted(Comparator.comparing(Binding::channel))
                .toList();
    }

    private boolean isBehind(Entry entry) {
        return !events.apply(entry.binding.conversation(), entry.delivered).isEmpty();
    }

    private Instant last(Entry entry) {
        return events.apply(entry.binding.conversation(), entry.delivered)
                .getLast()
                .at();
    }

    @Override
    public synchronized Optional<Delivery> claim(Instant now, Duration lease, int most) {
        Optional<Entry> next = entries.values().stream()
                .filter(entry -> !entry.free.isAfter(now) && isBehind(entry))
                .min(Comparator.comparing(this::last)
                        .thenComparing(entry -> entry.binding.conversation())
                        .thenComparing(entry -> entry.binding.channel()));
        return next.map(entry -> {
            entries.put(
                    Key.of(entry.binding),
                    new Entry(entry.binding, entry.delivered, entry.attempt + 1, entry.failures, now.plus(lease)));
            List<Recorded> some = events.apply(entry.binding.conversation(), entry.delivered).stream()
                    .limit(most)
                    .toList();
            return new Delivery(entry.binding, some, entry.attempt, entry.failures);
        });
    }

    private boolean change(Delivery delivery, UnaryOperator<Entry> change) {
        Entry held = entries.get(Key.of(delivery.binding()));
        if (held == null || held.attempt != delivery.attempt() + 1) {
            return false;
        }
        entries.put(Key.of(delivery.binding()), change.apply(held));
        return true;
    }

    @Override
    public synchronized boolean hold(Delivery delivery, Instant until) {
        return change(
                delivery, entry -> new Entry(entry.binding, entry.delivered, entry.attempt, entry.failures, until));
    }

    @Override
    public synchronized boolean acknowledge(Delivery delivery, long seq) {
        if (seq < delivery.first() || seq > delivery.last()) {
            throw new IllegalArgumentException("event " + seq + " is not in this delivery");
        }
        boolean all = seq == delivery.last();
        return change(
                delivery, entry -> new Entry(entry.binding, seq, entry.attempt, 0, all ? Instant.MIN : entry.free));
    }

    @Override
    public synchronized boolean retry(Delivery delivery, Instant at) {
        return change(
                delivery, entry -> new Entry(entry.binding, entry.delivered, entry.attempt, delivery.failures(), at));
    }

    @Override
    public synchronized boolean bury(Delivery delivery, String reason, Instant at) {
        boolean mine =
                change(delivery, entry -> new Entry(entry.binding, delivery.first(), entry.attempt, 0, Instant.MIN));
        if (mine) {
            Binding binding = delivery.binding();
            dead.add(new DeadDelivery(
                    binding.conversation(), binding.channel(), delivery.first(), delivery.attempt() + 1, reason, at));
        }
        return mine;
    }

    @Override
    public synchronized int waiting() {
        return (int) entries.values().stream().filter(this::isBehind).count();
    }

    @Override
    public synchronized List<DeadDelivery> dead(Instant since) {
        return dead.stream()
                .filter(one -> !one.at().isBefore(since))
                .sorted(LATEST_FIRST)
                .toList();
    }
}
