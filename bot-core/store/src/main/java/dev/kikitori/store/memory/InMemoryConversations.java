package dev.kikitori.store.memory;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.turn.ConversationStore;
import dev.kikitori.store.Keys;
import dev.kikitori.store.Numbering;
import dev.kikitori.store.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

final class InMemoryConversations implements ConversationStore {
    private final ConcurrentMap<String, Log> logs = new ConcurrentHashMap<>();
    private final Set<String> deleted;
    private final InMemoryWork work;
    private final InMemoryArtifacts artifacts;
    private final InMemoryUploads uploads;
    private final Consumer<String> others;

    /** @param others takes off what else belongs to a conversation */
    InMemoryConversations(
            Set<String> deleted,
            InMemoryWork work,
            InMemoryArtifacts artifacts,
            InMemoryUploads uploads,
            Consumer<String> others) {
        this.others = others;
        this.deleted = deleted;
        this.work = work;
        this.artifacts = artifacts;
        this.uploads = uploads;
    }

    /** The events of one conversation; ended when it is deleted. */
    private static final class Log {
        private final List<Recorded> events = new ArrayList<>();
        private boolean ended;

        synchronized boolean add(long expected, List<Recorded> more, Runnable alongside) {
            if (ended || events.size() != expected) {
                return false;
            }
            events.addAll(more);
            alongside.run();
            return true;
        }

        synchronized List<Recorded> after(long seq) {
            return seq >= events.size()
                    ? List.of()
                    : List.copyOf(events.subList((int) Math.max(0, seq), events.size()));
        }

        synchronized boolean isFrom(Optional<String> site) {
            return !events.isEmpty()
                    && events.getFirst().event() instanceof Event.Started started
                    && (site.isEmpty() || started.site().equals(site));
        }

        synchronized long bytes() {
            return events.stream()
                    .mapToLong(recorded ->
                            EventJson.write(Event.class, recorded.event()).getBytes(StandardCharsets.UTF_8).length)
                    .sum();
        }

        synchronized boolean isOf(String person) {
            return !events.isEmpty()
                    && events.getFirst().event() instanceof Event.Started started
                    && started.person().filter(person::equals).isPresent();
        }

        synchronized Instant last() {
            return events.isEmpty() ? Instant.MAX : events.getLast().at();
        }

        synchronized boolean end() {
            boolean there = !ended && !events.isEmpty();
            ended = true;
            events.clear();
            return there;
        }
    }

    @Override
    public void append(String conversation, long expectedVersion, List<Recorded> events) throws VersionConflict {
        Numbering.check(expectedVersion, events);
        Log log = expectedVersion == 0 ? begin(conversation) : logs.get(conversation);
        if (log == null || !log.add(expectedVersion, events, () -> queue(conversation, events))) {
            throw new VersionConflict(conversation, expectedVersion);
        }
    }

    /** Looks for the tombstone last: a deletion puts it before it takes the log away. */
    private Log begin(String conversation) throws VersionConflict {
        Log log = logs.computeIfAbsent(conversation, id -> new Log());
        if (deleted.contains(Keys.tombstone(conversation))) {
            logs.remove(conversation, log);
            throw new VersionConflict(conversation, 0);
        }
        return log;
    }

    private void queue(String conversation, List<Recorded> events) {
        for (Recorded recorded : events) {
            if (recorded.event() instanceof Event.Confirmed confirmed) {
                work.put(conversation, confirmed.version(), confirmed.spec(), recorded.at());
            } else if (recorded.event() instanceof Event.MakingStopped stopped) {
                work.stop(conversation, stopped.version());
                artifacts.delete(conversation, stopped.version());
            }
        }
    }

    @Override
    public List<Recorded> read(String conversation, long after) {
        Log log = logs.get(conversation);
        return log == null ? List.of() : log.after(after);
    }

    @Override
    public boolean delete(String conversation, Instant at) {
        Log log = logs.get(conversation);
        boolean there = log != null && log.end();
        if (there) {
            deleted.add(Keys.tombstone(conversation));
        }
        if (log != null) {
            logs.remove(conversation, log);
        }
        work.removeAll(conversation);
        artifacts.deleteAll(conversation);
        uploads.deleteAll(conversation);
        others.accept(conversation);
        return there;
    }

    @Override
    public List<String> ofPerson(String person, int most) {
        return oldestFirst(entry -> entry.getValue().isOf(person), most);
    }

    @Override
    public List<String> idleSince(Instant before, int most) {
        return oldestFirst(entry -> entry.getValue().last().isBefore(before), most);
    }

    /** The conversations of a site, or all. */
    Set<String> of(Optional<String> site) {
        return logs.entrySet().stream()
                .filter(entry -> entry.getValue().isFrom(site))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How much was confirmed after a moment and not after another. */
    long confirmed(Optional<String> site, Instant after, Instant until) {
        return of(site).stream()
                .flatMap(id -> read(id, 0).stream())
                .filter(recorded -> recorded.event() instanceof Event.Confirmed
                        && recorded.at().isAfter(after)
                        && !recorded.at().isAfter(until))
                .count();
    }

    long bytes(Set<String> conversations) {
        return conversations.stream()
                .flatMap(id -> Optional.ofNullable(logs.get(id)).stream())
                .mapToLong(Log::bytes)
                .sum();
    }

    private List<String> oldestFirst(Predicate<Map.Entry<String, Log>> wanted, int most) {
        return logs.entrySet().stream()
                .filter(wanted)
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().last()))
                .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
