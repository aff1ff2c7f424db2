package dev.kikitori.store.sql;

import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkQueue;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.store.json.EventJson;
import dev.kikitori.store.json.UnreadableData;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Work in the table {@code work}. A row is there as long as there is something to do. {@code attempt} counts how many
 * times it was taken; who puts work back must hold the latest of these, so that one whose lease ran out changes nothing.
 */
public final class StoredWork implements WorkQueue {
    private static final String NEXT = """
            SELECT conversation, version, spec, attempt FROM work
            WHERE due_at <= :now AND held_until <= :now
            ORDER BY queued_at, conversation, version LIMIT 1""";

    private final Database database;

    public StoredWork(Database database) {
        this.database = database;
    }

    private record Row(String conversation, int version, String spec, int attempt) {}

    /** New work is due at once, whatever the clock does next. */
    static void put(Handle handle, String conversation, int version, String spec, long queuedAt) {
        handle.createUpdate("""
                        INSERT INTO work (conversation, version, spec, attempt, queued_at, due_at, held_until)
                        VALUES (:conversation, :version, :spec, 0, :queued, :always, :always)
                        ON CONFLICT (conversation, version) DO NOTHING""")
                .bind("conversation", conversation)
                .bind("version", version)
                .bind("spec", spec)
                .bind("queued", queuedAt)
                .bind("always", Long.MIN_VALUE)
                .execute();
    }

    @Override
    public Optional<Work> claim(Instant now, Duration lease) {
        while (true) {
            Optional<Row> due = database.<Optional<Row>, RuntimeException>read(handle -> next(handle, now));
            if (due.isEmpty()) {
                return Optional.empty();
            }
            if (database.<Boolean, RuntimeException>write(handle -> take(handle, due.get(), now.plus(lease)))) {
                return Optional.of(work(due.get()));
            }
        }
    }

    private static Optional<Row> next(Handle handle, Instant now) {
        return handle.createQuery(NEXT)
                .bind("now", Moments.nanos(now))
                .map(row -> new Row(
                        row.getColumn(1, String.class),
                        row.getColumn(2, Integer.class),
                        row.getColumn(3, String.class),
                        row.getColumn(4, Integer.class)))
                .findOne();
    }

    /** Takes this row, unless somebody else did since it was read. */
    private static boolean take(Handle handle, Row row, Instant until) {
        return handle.createUpdate("""
                                UPDATE work SET attempt = attempt + 1, held_until = :until
                                WHERE conversation = :conversation AND version = :version AND attempt = :attempt""")
                        .bind("conversation", row.conversation)
                        .bind("version", row.version)
                        .bind("attempt", row.attempt)
                        .bind("until", Moments.nanos(until))
                        .execute()
                == 1;
    }

    private static Work work(Row row) {
        try {
            return new Work(row.conversation, row.version, EventJson.read(Spec.class, row.spec), row.attempt);
        } catch (UnreadableData e) {
            throw new StoreUnavailable(
                    "the spec of version " + row.version + " of conversation " + row.conversation + " can't be read: "
                            + e.getMessage(),
                    e);
        }
    }

    @Override
    public boolean hold(Work work, Instant until) {
        return database.<Boolean, RuntimeException>write(handle -> handle.createUpdate("""
                                UPDATE work SET held_until = :until
                                WHERE conversation = :conversation AND version = :version AND attempt = :attempt""")
                        .bind("conversation", work.conversation())
                        .bind("version", work.version())
                        .bind("attempt", work.attempt() + 1)
                        .bind("until", Moments.nanos(until))
                        .execute()
                == 1);
    }

    @Override
    public void finish(Work work) {
        database.write(handle -> handle.createUpdate(
                        "DELETE FROM work WHERE conversation = :conversation AND version = :version")
                .bind("conversation", work.conversation())
                .bind("version", work.version())
                .execute());
    }

    @Override
    public void retry(Work work, Instant at) {
        database.write(handle -> handle.createUpdate("""
                        UPDATE work SET due_at = :due, held_until = :free
                        WHERE conversation = :conversation AND version = :version AND attempt = :attempt""")
                .bind("conversation", work.conversation())
                .bind("version", work.version())
                .bind("attempt", work.attempt() + 1)
                .bind("due", Moments.nanos(at))
                .bind("free", Long.MIN_VALUE)
                .execute());
    }

    /** Lets go of everything that is held. Only for a database that nobody else uses: those who held it are gone. */
    public void release() {
        database.write(handle -> handle.createUpdate("UPDATE work SET held_until = :free")
                .bind("free", Long.MIN_VALUE)
                .execute());
    }
}
