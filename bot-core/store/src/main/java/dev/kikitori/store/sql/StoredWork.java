package dev.kikitori.store.sql;

import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkQueue;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.store.json.EventJson;
import dev.kikitori.store.json.UnreadableData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Work in the table {@code work}. A row is there as long as there is something to do. {@code attempt} counts how many
 * times it was taken; whoever does something to it must hold the latest of these, so that one whose lease ran out changes
 * nothing. What was given up lies in {@code dead_work}.
 */
public final class StoredWork implements WorkQueue {
    private static final String NEXT = """
            SELECT conversation, version, spec, attempt, failures, verdict FROM work
            WHERE due_at <= :now AND held_until <= :now
            ORDER BY queued_at, conversation, version LIMIT 1""";
    private static final String MINE = " WHERE conversation = :conversation AND version = :version AND attempt = :held";

    private final Database database;

    public StoredWork(Database database) {
        this.database = database;
    }

    private record Row(String conversation, int version, String spec, int attempt, int failures, String verdict) {}

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

    /** Nobody wants it any more. */
    static void stop(Handle handle, String conversation, int version) {
        handle.createUpdate("DELETE FROM work WHERE conversation = :conversation AND version = :version")
                .bind("conversation", conversation)
                .bind("version", version)
                .execute();
    }

    /** Whether this work is held by who took it so, at this moment. */
    static boolean looksHeld(Handle handle, Work work) {
        return handle.createQuery("SELECT count(*) FROM work" + MINE)
                        .bind("conversation", work.conversation())
                        .bind("version", work.version())
                        .bind("held", work.attempt() + 1)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    /** Whether this work is still held by who took it so; nobody takes it or takes it off until the transaction ends. */
    static boolean isHeld(Handle handle, Work work) {
        return mine(handle, "UPDATE work SET held_until = held_until" + MINE, work)
                        .execute()
                == 1;
    }

    private static Update mine(Handle handle, String sql, Work work) {
        return handle.createUpdate(sql)
                .bind("conversation", work.conversation())
                .bind("version", work.version())
                .bind("held", work.attempt() + 1);
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
                        row.getColumn(4, Integer.class),
                        row.getColumn(5, Integer.class),
                        row.getColumn(6, String.class)))
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
            return new Work(
                    row.conversation,
                    row.version,
                    EventJson.read(Spec.class, row.spec),
                    row.attempt,
                    row.failures,
                    Optional.of(row.verdict).filter(verdict -> !verdict.isEmpty()));
        } catch (UnreadableData e) {
            throw new StoreUnavailable(
                    "the spec of version " + row.version + " of conversation " + row.conversation + " can't be read: "
                            + e.getMessage(),
                    e);
        }
    }

    @Override
    public boolean hold(Work work, Instant until) {
        return database.<Boolean, RuntimeException>write(
                handle -> mine(handle, "UPDATE work SET held_until = :until" + MINE, work)
                                .bind("until", Moments.nanos(until))
                                .execute()
                        == 1);
    }

    @Override
    public boolean finish(Work work) {
        return database.<Boolean, RuntimeException>write(
                handle -> mine(handle, "DELETE FROM work" + MINE, work).execute() == 1);
    }

    @Override
    public boolean retry(Work work, Instant at) {
        return database.<Boolean, RuntimeException>write(handle ->
                mine(handle, "UPDATE work SET due_at = :due, held_until = :free, failures = :failures" + MINE, work)
                                .bind("due", Moments.nanos(at))
                                .bind("free", Long.MIN_VALUE)
                                .bind("failures", work.failures())
                                .execute()
                        == 1);
    }

    @Override
    public boolean giveUp(Work work, String reason) {
        return database.<Boolean, RuntimeException>write(
                handle -> mine(handle, "UPDATE work SET verdict = :verdict" + MINE, work)
                                .bind("verdict", reason)
                                .execute()
                        == 1);
    }

    @Override
    public boolean bury(Work work, Instant at) {
        return database.<Boolean, RuntimeException>write(handle -> {
            if (!isHeld(handle, work)) {
                return false;
            }
            mine(handle, """
                            INSERT INTO dead_work (conversation, version, job, attempt, reason, buried_at)
                            SELECT conversation, version, :job, attempt, verdict, :at FROM work""" + MINE, work)
                    .bind("job", work.spec().job())
                    .bind("at", Moments.nanos(at))
                    .execute();
            return mine(handle, "DELETE FROM work" + MINE, work).execute() == 1;
        });
    }

    @Override
    public int waiting() {
        return database.<Integer, RuntimeException>read(handle -> handle.createQuery("SELECT count(*) FROM work")
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<DeadWork> dead(Instant since) {
        return database.<List<DeadWork>, RuntimeException>read(handle -> handle.createQuery("""
                        SELECT conversation, version, job, attempt, reason, buried_at FROM dead_work
                        WHERE buried_at >= :since ORDER BY buried_at DESC, conversation, version""")
                .bind("since", Moments.nanos(since))
                .map((row, context) -> new DeadWork(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        Moments.instant(row.getLong(6))))
                .list());
    }

    /** Lets go of everything that is held. Only for a database that nobody else uses: those who held it are gone. */
    public void release() {
        database.write(handle -> handle.createUpdate("UPDATE work SET held_until = :free")
                .bind("free", Long.MIN_VALUE)
                .execute());
    }
}
