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

/**
 * Work in the table {@code work}. A row is there as long as there is something to do. What was given up lies in {@code
 * dead_work}.
 */
public final class StoredWork implements WorkQueue {
    private static final String NEXT = """
            SELECT conversation, version, spec, attempt, failures, verdict FROM work
            WHERE due_at <= :now AND held_until <= :now
            ORDER BY queued_at, conversation, version LIMIT 1""";
    private static final LeasedRows ROWS = new LeasedRows("work", "version");

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
                .bind("always", LeasedRows.ALWAYS)
                .execute();
    }

    /** Nobody wants it any more. */
    static void stop(Handle handle, String conversation, int version) {
        handle.createUpdate("DELETE FROM work WHERE conversation = :conversation AND version = :version")
                .bind("conversation", conversation)
                .bind("version", version)
                .execute();
    }

    private static LeasedRows.Row row(Work work) {
        return new LeasedRows.Row(work.conversation(), work.version(), work.attempt());
    }

    /** Whether this work is held by who took it so, at this moment. */
    static boolean looksHeld(Handle handle, Work work) {
        return ROWS.looksHeld(handle, row(work));
    }

    /** Whether this work is still held by who took it so; nobody takes it or takes it off until the transaction ends. */
    static boolean isHeld(Handle handle, Work work) {
        return ROWS.isHeld(handle, row(work));
    }

    @Override
    public Optional<Work> claim(Instant now, Duration lease) {
        while (true) {
            Optional<Row> due = database.<Optional<Row>, RuntimeException>read(handle -> next(handle, now));
            if (due.isEmpty()) {
                return Optional.empty();
            }
            Row row = due.get();
            LeasedRows.Row leased = new LeasedRows.Row(row.conversation, row.version, row.attempt);
            if (database.<Boolean, RuntimeException>write(handle -> ROWS.take(handle, leased, now.plus(lease)))) {
                return Optional.of(work(row));
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
        return database.<Boolean, RuntimeException>write(handle -> ROWS.hold(handle, row(work), until));
    }

    @Override
    public boolean finish(Work work) {
        return database.<Boolean, RuntimeException>write(handle -> finish(handle, work));
    }

    private static boolean finish(Handle handle, Work work) {
        return ROWS.mine(handle, "DELETE FROM work", row(work)).execute() == 1;
    }

    @Override
    public boolean retry(Work work, Instant at) {
        return database.<Boolean, RuntimeException>write(handle -> ROWS.retry(handle, row(work), at, work.failures()));
    }

    @Override
    public boolean giveUp(Work work, String reason) {
        return database.<Boolean, RuntimeException>write(handle -> ROWS.set(handle, "verdict = :verdict", row(work))
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
            ROWS.mine(handle, """
                            INSERT INTO dead_work (conversation, version, job, attempt, reason, buried_at)
                            SELECT conversation, version, :job, attempt, verdict, :at FROM work""", row(work))
                    .bind("job", work.spec().job())
                    .bind("at", Moments.nanos(at))
                    .execute();
            return finish(handle, work);
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
        database.<Boolean, RuntimeException>write(handle -> {
            ROWS.release(handle);
            return true;
        });
    }
}
