package dev.kikitori.store.sql;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.turn.ConversationStore;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.store.Numbering;
import dev.kikitori.store.json.EventJson;
import dev.kikitori.store.json.UnreadableData;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Conversations in the tables {@code conversation}, {@code event} and {@code deleted_conversation}. */
public final class StoredEvents implements ConversationStore {
    private final Database database;

    public StoredEvents(Database database) {
        this.database = database;
    }

    /** Events in their stored form, made before the transaction begins. */
    private record Batch(
            String conversation,
            long expected,
            List<Row> rows,
            List<Order> orders,
            List<Integer> stopped,
            long last,
            Optional<Event.Started> start) {
        static Batch of(String conversation, long expected, List<Recorded> events) {
            List<Row> rows = new ArrayList<>(events.size());
            List<Order> orders = new ArrayList<>();
            List<Integer> stopped = new ArrayList<>();
            for (Recorded recorded : events) {
                rows.add(new Row(
                        recorded.seq(), recorded.at().toString(), EventJson.write(Event.class, recorded.event())));
                if (recorded.event() instanceof Event.Confirmed confirmed) {
                    String spec = EventJson.write(Spec.class, confirmed.spec());
                    orders.add(new Order(confirmed.version(), spec, Moments.nanos(recorded.at())));
                } else if (recorded.event() instanceof Event.MakingStopped stop) {
                    stopped.add(stop.version());
                }
            }
            return new Batch(
                    conversation,
                    expected,
                    rows,
                    orders,
                    stopped,
                    Moments.nanos(events.getLast().at()),
                    Optional.of(events.getFirst().event())
                            .filter(Event.Started.class::isInstance)
                            .map(Event.Started.class::cast));
        }

        long bytes() {
            return rows.stream()
                    .mapToLong(row -> row.body.getBytes(StandardCharsets.UTF_8).length)
                    .sum();
        }
    }

    private record Row(long seq, String at, String body) {}

    private record Order(int version, String spec, long queuedAt) {}

    @Override
    public void append(String conversation, long expectedVersion, List<Recorded> events) throws VersionConflict {
        Numbering.check(expectedVersion, events);
        Batch batch = Batch.of(conversation, expectedVersion, events);
        database.<Boolean, VersionConflict>write(handle -> {
            if (!moved(handle, batch)) {
                throw new VersionConflict(conversation, expectedVersion);
            }
            insert(handle, batch);
            return true;
        });
    }

    /**
     * Moves the conversation to its next version if it is where it should be. A new one waits for whoever deletes one
     * of its name just now, and looks for the tombstone after that.
     */
    private static boolean moved(Handle handle, Batch batch) {
        if (batch.expected == 0) {
            int made = handle.createUpdate("""
                            INSERT INTO conversation (id, version, last_at, site, person, bytes)
                            VALUES (:id, :next, :last, :site, :person, :bytes)
                            ON CONFLICT (id) DO NOTHING""")
                    .bind("id", batch.conversation)
                    .bind("next", batch.rows.size())
                    .bind("last", batch.last)
                    .bind("site", batch.start.flatMap(Event.Started::site).orElse(""))
                    .bind("person", batch.start.flatMap(Event.Started::person).orElse(""))
                    .bind("bytes", batch.bytes())
                    .execute();
            return made == 1 && !Tombstones.has(handle, batch.conversation);
        }
        return handle.createUpdate("""
                                UPDATE conversation SET version = :next, last_at = :last, bytes = bytes + :bytes
                                WHERE id = :id AND version = :expected""")
                        .bind("id", batch.conversation)
                        .bind("expected", batch.expected)
                        .bind("next", batch.expected + batch.rows.size())
                        .bind("last", batch.last)
                        .bind("bytes", batch.bytes())
                        .execute()
                == 1;
    }

    private static void insert(Handle handle, Batch batch) {
        try (PreparedBatch inserts = handle.prepareBatch("""
                INSERT INTO event (conversation, seq, recorded_at, body)
                VALUES (:conversation, :seq, :at, :body)""")) {
            for (Row row : batch.rows) {
                inserts.bind("conversation", batch.conversation)
                        .bind("seq", row.seq)
                        .bind("at", row.at)
                        .bind("body", row.body)
                        .add();
            }
            inserts.execute();
        }
        for (Order order : batch.orders) {
            StoredWork.put(handle, batch.conversation, order.version, order.spec, order.queuedAt);
        }
        for (int version : batch.stopped) {
            StoredWork.stop(handle, batch.conversation, version);
            StoredArtifacts.remove(handle, batch.conversation, version);
        }
    }

    @Override
    public List<Recorded> read(String conversation, long after) {
        return some(database, conversation, after, Integer.MAX_VALUE);
    }

    /** The first of the events after a number. */
    static List<Recorded> some(Database database, String conversation, long after, int most) {
        List<Row> rows = database.read(handle -> handle.createQuery("""
                        SELECT seq, recorded_at, body FROM event
                        WHERE conversation = :conversation AND seq > :after ORDER BY seq LIMIT :most""")
                .bind("conversation", conversation)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> new Row(row.getLong(1), row.getString(2), row.getString(3)))
                .list());
        List<Recorded> events = new ArrayList<>(rows.size());
        for (Row row : rows) {
            events.add(recorded(conversation, row));
        }
        return events;
    }

    private static Recorded recorded(String conversation, Row row) {
        try {
            return new Recorded(row.seq, Instant.parse(row.at), EventJson.read(Event.class, row.body));
        } catch (UnreadableData | DateTimeException e) {
            throw new StoreUnavailable(
                    "event " + row.seq + " of conversation " + conversation
                            + " can't be read: " + e.getMessage()
                            + ". It was written by a newer version of Kikitori, or is damaged",
                    e);
        }
    }

    /** The numbers of events of these conversations; those that are not there are left out. */
    public Map<String, Long> versions(Collection<String> conversations) {
        if (conversations.isEmpty()) {
            return Map.of();
        }
        List<Version> versions =
                database.read(handle -> handle.createQuery("SELECT id, version FROM conversation WHERE id IN (<ids>)")
                        .bindList("ids", List.copyOf(conversations))
                        .map(row -> new Version(row.getColumn(1, String.class), row.getColumn(2, Long.class)))
                        .list());
        return versions.stream().collect(Collectors.toUnmodifiableMap(Version::conversation, Version::number));
    }

    private record Version(String conversation, long number) {}

    @Override
    public boolean delete(String conversation, Instant at) {
        return erase(conversation, at).there();
    }

    /**
     * What was deleted.
     *
     * @param there whether the conversation was there
     * @param artifacts the ids of what was made in it until that moment
     */
    public record Erased(boolean there, List<String> artifacts) {
        public Erased {
            artifacts = List.copyOf(artifacts);
        }
    }

    /** Deletes a conversation, and tells of which artifacts there may be files. */
    public Erased erase(String conversation, Instant at) {
        return database.<Erased, RuntimeException>erase(handle -> {
            database.guard(handle, conversation);
            boolean there = handle.createUpdate("DELETE FROM conversation WHERE id = :id")
                            .bind("id", conversation)
                            .execute()
                    == 1;
            if (there) {
                Tombstones.put(handle, conversation, at);
            }
            List<String> artifacts = StoredArtifacts.ids(handle, conversation);
            StoredArtifacts.remove(handle, conversation);
            StoredUploads.remove(handle, conversation);
            return new Erased(there, artifacts);
        });
    }

    @Override
    public List<String> idleSince(Instant before, int most) {
        return database.read(handle -> handle.createQuery("""
                        SELECT id FROM conversation WHERE last_at < :before ORDER BY last_at, id LIMIT :most""")
                .bind("before", Moments.nanos(before))
                .bind("most", most)
                .mapTo(String.class)
                .list());
    }

    @Override
    public List<String> ofPerson(String person, int most) {
        return person.isEmpty()
                ? List.of()
                : database.read(handle -> handle.createQuery("""
                        SELECT id FROM conversation WHERE person = :person ORDER BY last_at, id LIMIT :most""")
                        .bind("person", person)
                        .bind("most", most)
                        .mapTo(String.class)
                        .list());
    }
}
