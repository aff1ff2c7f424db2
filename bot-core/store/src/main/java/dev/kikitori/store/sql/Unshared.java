package dev.kikitori.store.sql;

import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * A database with a connection of its own for each thing that is asked or told, beside whoever else uses it. For what is
 * done now and then.
 */
public final class Unshared implements Database {
    private final Jdbi writing;
    private final Jdbi reading;
    private final Function<Throwable, StoreUnavailable> fault;

    /** @param fault says what a fault of the database means */
    public Unshared(Jdbi writing, Jdbi reading, Function<Throwable, StoreUnavailable> fault) {
        this.writing = SilentStatements.in(writing);
        this.reading = SilentStatements.in(reading);
        this.fault = fault;
    }

    @Override
    public <T, X extends Exception> T write(Work<T, X> work) throws X {
        try {
            return writing.<T, X>inTransaction(work::with);
        } catch (JdbiException e) {
            throw fault.apply(e);
        }
    }

    @Override
    public <T, X extends Exception> T erase(Work<T, X> work) throws X {
        return write(work);
    }

    @Override
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        try {
            return reading.<T, X>withHandle(work::with);
        } catch (JdbiException e) {
            throw fault.apply(e);
        }
    }
}
