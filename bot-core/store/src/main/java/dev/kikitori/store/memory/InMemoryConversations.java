package dev.kikitori.store.memory;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.turn.ConversationStore;
import dev.kikitori.store.Keys;
import dev.kikitori.store.Numbering;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

final class InMemoryConversations implements ConversationStore {
    private final ConcurrentMap<String, Log> logs = new ConcurrentHashMap<>();
    private final Set<String> deleted;
    private final InMemoryWork work;
    private final InMemoryArtifacts artifacts;
    private final InMemoryUploads uploads;

    InMemoryConversations(
            Set<String> deleted, InMemoryWork work, InMemoryArtifacts artifacts, InMemoryUploads uploads) {
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
        return there;
    }

    @Override
    public List<String> idleSince(Instant before, int most) {
        return logs.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().last()))
                .filter(entry -> entry.getValue().isBefore(before))
                .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
