package dev.kikitori.store.sql;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.store.Usage;
import dev.kikitori.store.json.EventJson;
import dev.kikitori.store.json.UnreadableData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * How much is kept, from what stands in each row about itself. Rows that were written before that stood there, or restored,
 * are looked at once.
 */
public final class StoredUsage {
    private static final int TOGETHER = 500;

    /** Sums of nothing are 0; PostgreSQL makes sums wider than what is summed. */
    private static final String SUMS = """
            SELECT (SELECT count(*) FROM conversation c WHERE %1$s),
                   (SELECT count(*) FROM artifact a JOIN conversation c ON c.id = a.conversation WHERE %1$s),
                   CAST((SELECT COALESCE(sum(bytes), 0) FROM conversation c WHERE %1$s)
                   + (SELECT COALESCE(sum(a.bytes), 0) FROM artifact a
                      JOIN conversation c ON c.id = a.conversation WHERE %1$s)
                   + (SELECT COALESCE(sum(u.bytes), 0) FROM upload u
                      JOIN conversation c ON c.id = u.conversation WHERE %1$s) AS BIGINT)""";

    private final Database database;

    public StoredUsage(Database database) {
        this.database = database;
    }

    /** How much is kept of a site, or of all. */
    public Usage of(Optional<String> site) {
        return database.read(handle -> {
            Query query = handle.createQuery(SUMS.formatted(site.isPresent() ? "c.site = :site" : "1 = 1"));
            site.ifPresent(key -> query.bind("site", key));
            return query.map(row -> new Usage(
                            row.getColumn(1, Long.class), row.getColumn(2, Long.class), row.getColumn(3, Long.class)))
                    .one();
        });
    }

    /** How much was confirmed after a moment and not after another: what was made of it, and what waits to be. */
    public long ordered(Optional<String> site, Instant after, Instant until) {
        String of = site.isPresent() ? "c.site = :site AND" : "";
        return database.read(handle -> {
            Query query = handle.createQuery("""
                            SELECT (SELECT count(*) FROM artifact a JOIN conversation c ON c.id = a.conversation
                                    WHERE %1$s a.ordered_at > :after AND a.ordered_at <= :until)
                                 + (SELECT count(*) FROM work w JOIN conversation c ON c.id = w.conversation
                                    WHERE %1$s w.queued_at > :after AND w.queued_at <= :until AND NOT EXISTS
                                        (SELECT 1 FROM artifact a
                                         WHERE a.conversation = w.conversation AND a.version = w.version))""".formatted(of))
                    .bind("after", Moments.nanos(after))
                    .bind("until", Moments.nanos(until));
            site.ifPresent(key -> query.bind("site", key));
            return query.mapTo(Long.class).one();
        });
    }

    private record First(String conversation, String body) {}

    /** Looks at those rows that say nothing about themselves yet, as far as that stands in the database. */
    public void fill() {
        List<First> some = unknown();
        while (!some.isEmpty()) {
            List<First> these = some;
            database.<Boolean, RuntimeException>write(handle -> {
                these.forEach(first -> fill(handle, first));
                return true;
            });
            some = unknown();
        }
        database.write(handle -> handle.execute("""
                UPDATE upload SET bytes =
                    (SELECT length(f.content) FROM upload_file f WHERE f.conversation = upload.conversation AND f.id = upload.id)
                WHERE bytes = 0 AND EXISTS
                    (SELECT 1 FROM upload_file f WHERE f.conversation = upload.conversation AND f.id = upload.id)"""));
        database.write(handle -> handle.execute("""
                UPDATE artifact SET bytes = (SELECT sum(length(f.content)) FROM artifact_file f WHERE f.artifact = artifact.id)
                WHERE bytes = 0 AND EXISTS (SELECT 1 FROM artifact_file f WHERE f.artifact = artifact.id)"""));
    }

    private List<First> unknown() {
        return database.read(handle -> handle.createQuery("""
                        SELECT c.id, e.body FROM conversation c LEFT JOIN event e ON e.conversation = c.id AND e.seq = 1
                        WHERE c.site IS NULL LIMIT :most""")
                .bind("most", TOGETHER)
                .map(row -> new First(
                        row.getColumn(1, String.class),
                        Optional.ofNullable(row.getColumn(2, String.class)).orElse("")))
                .list());
    }

    private static void fill(Handle handle, First first) {
        Optional<Event.Started> start = started(first.body);
        handle.createUpdate("""
                        UPDATE conversation SET site = :site, person = :person, bytes =
                            (SELECT COALESCE(sum(length(body)), 0) FROM event WHERE event.conversation = conversation.id)
                        WHERE id = :id AND site IS NULL""")
                .bind("id", first.conversation)
                .bind("site", start.flatMap(Event.Started::site).orElse(""))
                .bind("person", start.flatMap(Event.Started::person).orElse(""))
                .execute();
    }

    /** What can't be read is of no site. */
    private static Optional<Event.Started> started(String body) {
        try {
            return EventJson.read(Event.class, body) instanceof Event.Started started
                    ? Optional.of(started)
                    : Optional.empty();
        } catch (UnreadableData e) {
            return Optional.empty();
        }
    }
}
