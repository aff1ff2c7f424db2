package dev.kikitori.store.memory;

import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkQueue;
import dev.kikitori.engine.spec.Spec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Work by conversation and version; its monitor guards the map, and what is done {@link #whileHeld while it is held}. */
final class InMemoryWork implements WorkQueue {
    private static final Comparator<Entry> OLDEST_FIRST = Comparator.comparing(Entry::queued)
            .thenComparing(entry -> entry.key.conversation)
            .thenComparing(entry -> entry.key.version);
    private static final Comparator<DeadWork> LATEST_FIRST = Comparator.comparing(DeadWork::at)
            .reversed()
            .thenComparing(DeadWork::conversation)
            .thenComparing(DeadWork::version);

    private final Map<Key, Entry> entries = new HashMap<>();
    private final List<DeadWork> dead = new ArrayList<>();

    private record Key(String conversation, int version) {
        static Key of(Work work) {
            return new Key(work.conversation(), work.version());
        }
    }

    /** @param free when it may be taken: it is due then, and nobody holds it any more */
    private record Entry(
            Key key, Spec spec, int attempt, int failures, Optional<String> verdict, Instant queued, Instant free) {
        Entry free(Instant then) {
            return new Entry(key, spec, attempt, failures, verdict, queued, then);
        }
    }

    synchronized void put(String conversation, int version, Spec spec, Instant queued) {
        Key key = new Key(conversation, version);
        entries.putIfAbsent(key, new Entry(key, spec, 0, 0, Optional.empty(), queued, Instant.MIN));
    }

    synchronized void stop(String conversation, int version) {
        entries.remove(new Key(conversation, version));
    }

    synchronized void removeAll(String conversation) {
        entries.keySet().removeIf(key -> key.conversation.equals(conversation));
        dead.removeIf(one -> one.conversation().equals(conversation));
    }

    @Override
    public synchronized Optional<Work> claim(Instant now, Duration lease) {
        Optional<Entry> next = entries.values().stream()
                .filter(entry -> !entry.free.isAfter(now))
                .min(OLDEST_FIRST);
        next.ifPresent(entry -> entries.put(
                entry.key,
                new Entry(
                        entry.key,
                        entry.spec,
                        entry.attempt + 1,
                        entry.failures,
                        entry.verdict,
                        entry.queued,
                        now.plus(lease))));
        return next.map(entry -> new Work(
                entry.key.conversation, entry.key.version, entry.spec, entry.attempt, entry.failures, entry.verdict));
    }

    /** Does this while nobody can take the work; empty if its holder holds it no more. */
    synchronized <T> Optional<T> whileHeld(Work work, Supplier<T> action) {
        Entry held = entries.get(Key.of(work));
        return held == null || held.attempt != work.attempt() + 1 ? Optional.empty() : Optional.of(action.get());
    }

    private boolean change(Work work, UnaryOperator<Entry> change) {
        return whileHeld(work, () -> entries.compute(Key.of(work), (key, entry) -> change.apply(entry)))
                .isPresent();
    }

    @Override
    public synchronized boolean hold(Work work, Instant until) {
        return change(work, entry -> entry.free(until));
    }

    @Override
    public synchronized boolean finish(Work work) {
        return whileHeld(work, () -> entries.remove(Key.of(work))).isPresent();
    }

    @Override
    public synchronized boolean retry(Work work, Instant at) {
        return change(
                work,
                entry -> new Entry(
                        entry.key, entry.spec, entry.attempt, work.failures(), entry.verdict, entry.queued, at));
    }

    @Override
    public synchronized boolean giveUp(Work work, String reason) {
        return change(
                work,
                entry -> new Entry(
                        entry.key,
                        entry.spec,
                        entry.attempt,
                        entry.failures,
                        Optional.of(reason),
                        entry.queued,
                        entry.free));
    }

    @Override
    public synchronized boolean bury(Work work, Instant at) {
        Optional<Entry> buried = whileHeld(work, () -> entries.remove(Key.of(work)));
        buried.ifPresent(entry -> dead.add(new DeadWork(
                work.conversation(), work.version(), entry.spec.job(), entry.attempt, entry.verdict.orElse(""), at)));
        return buried.isPresent();
    }

    @Override
    public synchronized int waiting() {
        return entries.size();
    }

    @Override
    public synchronized List<DeadWork> dead(Instant since) {
        return dead.stream()
                .filter(one -> !one.at().isBefore(since))
                .sorted(LATEST_FIRST)
                .toList();
    }
}
