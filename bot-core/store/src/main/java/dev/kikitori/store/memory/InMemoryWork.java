package dev.kikitori.store.memory;

import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkQueue;
import dev.kikitori.engine.spec.Spec;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Work by conversation and version; its monitor guards the map. */
final class InMemoryWork implements WorkQueue {
    private static final Comparator<Entry> OLDEST_FIRST = Comparator.comparing(Entry::queued)
            .thenComparing(entry -> entry.key.conversation)
            .thenComparing(entry -> entry.key.version);

    private final Map<Key, Entry> entries = new HashMap<>();

    private record Key(String conversation, int version) {}

    /** @param free when it may be taken: it is due then, and nobody holds it any more */
    private record Entry(Key key, Spec spec, int attempt, Instant queued, Instant free) {}

    synchronized void put(String conversation, int version, Spec spec, Instant queued) {
        Key key = new Key(conversation, version);
        entries.putIfAbsent(key, new Entry(key, spec, 0, queued, Instant.MIN));
    }

    synchronized void removeAll(String conversation) {
        entries.keySet().removeIf(key -> key.conversation.equals(conversation));
    }

    @Override
    public synchronized Optional<Work> claim(Instant now, Duration lease) {
        Optional<Entry> next = entries.values().stream()
                .filter(entry -> !entry.free.isAfter(now))
                .min(OLDEST_FIRST);
        next.ifPresent(entry -> entries.put(
                entry.key, new Entry(entry.key, entry.spec, entry.attempt + 1, entry.queued, now.plus(lease))));
        return next.map(entry -> new Work(entry.key.conversation, entry.key.version, entry.spec, entry.attempt));
    }

    @Override
    public synchronized boolean hold(Work work, Instant until) {
        Entry held = entries.get(new Key(work.conversation(), work.version()));
        if (held == null || held.attempt != work.attempt() + 1) {
            return false;
        }
        entries.put(held.key, new Entry(held.key, held.spec, held.attempt, held.queued, until));
        return true;
    }

    @Override
    public synchronized void finish(Work work) {
        entries.remove(new Key(work.conversation(), work.version()));
    }

    @Override
    public synchronized void retry(Work work, Instant at) {
        entries.computeIfPresent(
                new Key(work.conversation(), work.version()),
                (key, entry) -> entry.attempt == work.attempt() + 1
                        ? new Entry(key, entry.spec, entry.attempt, entry.queued, at)
                        : entry);
    }
}
