package dev.kikitori.engine.turn;

import dev.kikitori.engine.conversation.Conversation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The conversations that were used last, folded, so that a turn needs not fold them again. Thread-safe. */
final class RecentConversations {
    private final Map<String, Conversation> recent;

    RecentConversations(int most) {
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Conversation> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<Conversation> get(String id) {
        return Optional.ofNullable(recent.get(id));
    }

    /** Remembers a conversation, unless a later state of it is remembered already. */
    synchronized void put(Conversation conversation) {
        recent.merge(conversation.id(), conversation, (known, now) -> known.version() > now.version() ? known : now);
    }

    synchronized void forget(String id) {
        recent.remove(id);
    }
}
