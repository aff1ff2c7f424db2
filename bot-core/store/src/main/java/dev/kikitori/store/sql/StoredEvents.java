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
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Conversations in the tables {@code conversation}, {@code event} and {@code deleted_conversation}. */
public final class StoredEvents implements ConversationStore {
    private static final String MOVE =
            "UPDATE conversation SET version = ?, last_at = ?, bytes = bytes + ? WHERE id = ? AND version = ?";

    /** Stored events hold no character that a database does not take, so that they are given to the driver as they are. */
    private static final String INSERT = "INSERT INTO event (conversation, seq, recorded_at, body) VALUES (?, ?, ?, ?)";

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
            long bytes,
            long last,
            Optional<Event.Started> start) {
        static Batch of(String conversation, long expected, List<Recorded> events) {
            List<Row> rows = new ArrayList<>(events.size());
            List<Order> orders = new ArrayList<>();
            List<Integer> stopped = new ArrayList<>();
            long bytes = 0;
            for (Recorded recorded : events) {
                String body = EventJson.write(Event.class, recorded.event());
                bytes += body.getBytes(StandardCharsets.UTF_8).length;
                rows.add(new Row(recorded.seq(), recorded.at().toString(), body));
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
                    bytes,
                    Moments.nanos(events.getLast().at()),
                    Optional.of(events.getFirst().event())
                            .filter(Event.Started.class::isInstance)
                            .map(Event.Started.class::cast));
        }
    }

    private record Row(long seq, String at, String body) {}

    private record Order(int version, String spec, long queuedAt) {}

    @Override
    public void append(String conversation, long expectedVersion, List<Recorded> events) throws VersionConflict {
        Numbering.check(expectedVersion, events);
        Batch batch = Batch.of(conversation, expectedVersion, events);
        database.<Boolean, VersionConflict>write(handle -> appended(handle, batch));
    }

    private boolean appended(Handle handle, Batch batch) throws VersionConflict {
        try {
            if (!moved(handle, batch)) {
                throw new VersionConflict(batch.conversation, batch.expected);
            }
            insert(handle, batch);
            return true;
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }

    /**
     * Moves the conversation to its next version if it is where it should be. A new one waits for whoever deletes one
     * of its name just now, and looks for the tombstone after that.
     */
    private boolean moved(Handle handle, Batch batch) throws SQLException {
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
                    .bind("bytes", batch.bytes)
                    .execute();
            return made == 1 && !Tombstones.has(handle, batch.conversation);
        }
        PreparedStatement move = database.prepared(handle, MOVE);
        move.setLong(1, batch.expected + batch.rows.size());
        move.setLong(2, batch.last);
        move.setLong(3, batch.bytes);
        move.setString(4, database.text(batch.conversation));
        move.setLong(5, batch.expected);
        return move.executeUpdate() == 1;
    }

    private void insert(Handle handle, Batch batch) throws SQLException {
        PreparedStatement insert = database.prepared(handle, INSERT);
        String conversation = database.text(batch.conversation);
        for (Row row : batch.rows) {
            insert.setString(1, conversation);
            insert.setLong(2, row.seq);
            insert.setString(3, row.at);
            insert.setString(4, row.body);
            insert.addBatch();
        }
        insert.executeBatch();
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
