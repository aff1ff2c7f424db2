package dev.kikitori.store.postgresql;

import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.turn.ConversationStore;
import dev.kikitori.engine.turn.Watch;
import dev.kikitori.store.sql.StoredEvents;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Conversations that several servers write to; each tells the others what it changed. */
final class SharedConversations implements ConversationStore, ConversationStore.Others {
    private final StoredEvents events;
    private final Announcer announcer;
    private final Listener listener;

    SharedConversations(StoredEvents events, Announcer announcer, Listener listener) {
        this.events = events;
        this.announcer = announcer;
        this.listener = listener;
    }

    @Override
    public void append(String conversation, long expectedVersion, List<Recorded> recorded) throws VersionConflict {
        events.append(conversation, expectedVersion, recorded);
        if (expectedVersion > 0) {
            announcer.changed(conversation);
        }
    }

    @Override
    public List<Recorded> read(String conversation, long after) {
        return events.read(conversation, after);
    }

    @Override
    public boolean delete(String conversation, Instant at) {
        boolean there = events.delete(conversation, at);
        announcer.changed(conversation);
        return there;
    }

    @Override
    public List<String> idleSince(Instant before, int most) {
        return events.idleSince(before, most);
    }

    @Override
    public List<String> ofPerson(String person, int most) {
        return events.ofPerson(person, most);
    }

    @Override
    public Optional<Others> others() {
        return Optional.of(this);
    }

    @Override
    public Map<String, Long> versions(Collection<String> conversations) {
        return events.versions(conversations);
    }

    @Override
    public Watch watch(Supplier<Set<String>> watched, Consumer<String> changed) {
        return listener.add(watched, changed);
    }
}
