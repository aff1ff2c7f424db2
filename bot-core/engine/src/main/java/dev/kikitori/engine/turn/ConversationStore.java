package dev.kikitori.engine.turn;

import dev.kikitori.engine.conversation.Recorded;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The events of all conversations. What {@link #append} has returned from is durable. Thread-safe; every method may
 * throw {@link StoreUnavailable}, and then nothing was changed, or, where a connection broke at the last moment, it can
 * only be told by reading again.
 */
public interface ConversationStore {
    /**
     * Adds events to the end of a conversation, all or none. An {@link
     * dev.kikitori.engine.conversation.Event.Confirmed} among them puts its work into the work queue in the same
     * transaction.
     *
     * @param expectedVersion the number of events that are there already; 0 makes a new conversation
     * @param events numbered from {@code expectedVersion + 1} without a gap
     * @throws VersionConflict if another number of events is there, or the conversation was deleted
     */
    void append(String conversation, long expectedVersion, List<Recorded> events) throws VersionConflict;

    /** The events after this number, in order; empty if there are none or the conversation is unknown. */
    List<Recorded> read(String conversation, long after);

    /**
     * Deletes a conversation with its work, and notes that something was deleted and when.
     *
     * @return whether it was there
     */
    boolean delete(String conversation, Instant at);

    /** Ids of conversations whose last event is older than this, the oldest first. */
    List<String> idleSince(Instant before, int most);

    /** Ids of conversations that were begun as this person (SHA-256 of what the site calls them), the oldest first. */
    List<String> ofPerson(String person, int most);

    /** The other processes that write to the same store; empty where there can be none. */
    default Optional<Others> others() {
        return Optional.empty();
    }

    /** Other processes that write to the same store. Thread-safe. */
    interface Others {
        /** The numbers of events of these conversations; those that are not there are left out. */
        Map<String, Long> versions(Collection<String> conversations);

        /**
         * Calls back with each watched conversation that somebody changed: usually at once, after a few seconds at most,
         * and now and then without need. The callback must return at once.
         *
         * @param watched the conversations to look after; asked again and again
         */
        Watch watch(Supplier<Set<String>> watched, Consumer<String> changed);
    }

    /** Somebody else wrote first. */
    final class VersionConflict extends Exception {
        private static final long serialVersionUID = 1L;

        public VersionConflict(String conversation, long expectedVersion) {
            super("conversation " + conversation + " is not at version " + expectedVersion);
        }
    }

    /** The store can't be reached or written just now. */
    final class StoreUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StoreUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
