package dev.kikitori.store.sql;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * A table whose rows are taken for a while. {@code attempt} counts how many times a row was taken; whoever does something
 * to it must hold the latest of these, so that one whose lease ran out changes nothing. A row is free once {@code due_at}
 * and {@code held_until} are past.
 *
 * @param part the column that tells a conversation's rows apart
 */
record LeasedRows(String table, String part) {
    /** New rows are due at once, whatever the clock does next. */
    static final long ALWAYS = Long.MIN_VALUE;

    /**
     * One row as it was when it was found.
     *
     * @param attempt how many times it had been taken before
     */
    record Row(String conversation, Object part, int attempt) {}

    private String where() {
        return " WHERE conversation = :conversation AND " + part + " = :part AND attempt = :held";
    }

    /** Takes this row, unless somebody else did since it was found. */
    boolean take(Handle handle, Row row, Instant until) {
        return bound(
                                handle.createUpdate("UPDATE " + table
                                        + " SET attempt = attempt + 1, held_until = :until" + where()),
                                row)
                        .bind("held", row.attempt)
                        .bind("until", Moments.nanos(until))
                        .execute()
                == 1;
    }

    /** A change of this row, for whoever holds it; {@code change} comes before the condition. */
    Update mine(Handle handle, String change, Row row) {
        return bound(handle.createUpdate(change + where()), row).bind("held", row.attempt + 1);
    }

    private static Update bound(Update update, Row row) {
        return update.bind("conversation", row.conversation).bind("part", row.part);
    }

    /** Changes columns of this row; whether it was still held by who took it so. */
    Update set(Handle handle, String columns, Row row) {
        return mine(handle, "UPDATE " + table + " SET " + columns, row);
    }

    /** Whether this row is held by who took it so, at this moment. */
    boolean looksHeld(Handle handle, Row row) {
        return handle.createQuery("SELECT count(*) FROM " + table + where())
                        .bind("conversation", row.conversation)
                        .bind("part", row.part)
                        .bind("held", row.attempt + 1)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    /** Whether this row is still held by who took it so; nobody takes it or takes it off until the transaction ends. */
    boolean isHeld(Handle handle, Row row) {
        return set(handle, "held_until = held_until", row).execute() == 1;
    }

    boolean hold(Handle handle, Row row, Instant until) {
        return set(handle, "held_until = :until", row)
                        .bind("until", Moments.nanos(until))
                        .execute()
                == 1;
    }

    /** Lets go of this row; it is due again at this moment. */
    boolean retry(Handle handle, Row row, Instant at, int failures) {
        return set(handle, "due_at = :due, held_until = :free, failures = :failures", row)
                        .bind("due", Moments.nanos(at))
                        .bind("free", ALWAYS)
                        .bind("failures", failures)
                        .execute()
                == 1;
    }

    /** Lets go of all rows. Only for a database that nobody else uses: those who held them are gone. */
    void release(Handle handle) {
        handle.createUpdate("UPDATE " + table + " SET held_until = :free")
                .bind("free", ALWAYS)
                .execute();
    }
}
