package dev.kikitori.store.sqlite;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.turn.ConversationStore;
import dev.kikitori.store.Keys;
import dev.kikitori.store.sql.StoredEvents;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Conversations in the database; deleting one takes its files along. */
final class KeptConversations implements ConversationStore {
    private final StoredEvents events;
    private final KeptArtifacts artifacts;
    private final KeptUploads uploads;

    KeptConversations(StoredEvents events, KeptArtifacts artifacts, KeptUploads uploads) {
        this.events = events;
        this.artifacts = artifacts;
        this.uploads = uploads;
    }

    @Override
    public void append(String conversation, long expectedVersion, List<Recorded> recorded) throws VersionConflict {
        events.append(conversation, expectedVersion, recorded);
        for (Recorded one : recorded) {
            if (one.event() instanceof Event.MakingStopped stopped) {
                artifacts.drop(Keys.artifact(conversation, stopped.version()));
            }
        }
    }

    @Override
    public List<Recorded> read(String conversation, long after) {
        return events.read(conversation, after);
    }

    /** Rows first: once they are gone nothing can be reached, and what is left of the files goes at the next start. */
    @Override
    public boolean delete(String conversation, Instant at) {
        StoredEvents.Erased erased = events.erase(conversation, at);
        try {
            artifacts.removeFiles(erased.artifacts());
            uploads.removeFiles(conversation);
        } catch (IOException e) {
            throw new StoreUnavailable(
                    "a conversation was deleted, but some of its files could not be removed; they go at the next start",
                    e);
        }
        return erased.there();
    }

    @Override
    public List<String> idleSince(Instant before, int most) {
        return events.idleSince(before, most);
    }

    @Override
    public List<String> ofPerson(String person, int most) {
        return events.ofPerson(person, most);
    }
}
