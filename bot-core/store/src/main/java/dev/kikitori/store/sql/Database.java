package dev.kikitori.store.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** A database that can be asked and told. Thread-safe; callers wait and may be virtual threads. */
public interface Database {
    /** What is done within one transaction. */
    @FunctionalInterface
    interface Work<T, X extends Exception> {
        T with(Handle handle) throws X;
    }

    /**
     * Does this within a transaction of its own; it is durable on return. If it throws, nothing of it is done.
     *
     * @throws dev.kikitori.engine.turn.ConversationStore.StoreUnavailable if it can't be written just now
     */
    <T, X extends Exception> T write(Work<T, X> work) throws X;

    /**
     * Like {@link #write}, for work that deletes: on return, what was deleted is also gone from the files of the
     * database as soon as no reader is in the way.
     */
    <T, X extends Exception> T erase(Work<T, X> work) throws X;

    /**
     * Asks something, seeing everything that was written before.
     *
     * @throws dev.kikitori.engine.turn.ConversationStore.StoreUnavailable if it can't be read just now
     */
    <T, X extends Exception> T read(Work<T, X> work) throws X;

    /**
     * A statement of the driver itself, for the few that every turn needs. It belongs to the connection: it is used at once,
     * and not closed.
     */
    default PreparedStatement prepared(Handle handle, String sql) throws SQLException {
        return handle.getConnection().prepareStatement(sql);
    }

    /** A text in the form in which this database takes it from a {@link #prepared} statement. */
    default String text(String text) {
        return text;
    }

    /**
     * Keeps all others who guard this conversation waiting until this transaction ends. What is recorded for a
     * conversation under its guard, after a look at its tombstone, is not recorded for a deleted one. Where there is only
     * one writer there is nothing to do.
     */
    default void guard(Handle handle, String conversation) {}
}
