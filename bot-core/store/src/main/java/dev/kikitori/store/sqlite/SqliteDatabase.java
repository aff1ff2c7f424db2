package dev.kikitori.store.sqlite;

import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.Stores;
import dev.kikitori.store.sql.Awaited;
import dev.kikitori.store.sql.Database;
import dev.kikitori.store.sql.SilentStatements;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** SQLite in the file {@code kikitori.db} of a folder: one writer, a few readers. */
final class SqliteDatabase implements Database, AutoCloseable {
    private static final int READERS = 3;
    private static final int PROBE_SECONDS = 2;

    private final Writer writer;
    private final Readers readers;

    private SqliteDatabase(Jdbi writing, Jdbi reading) {
        this.writer = new Writer(() -> connect(writing));
        this.readers = new Readers(READERS, () -> connect(reading));
    }

    /** @throws StoreRefused if the file can't be used; it is as it was */
    static SqliteDatabase open(Path home) throws StoreRefused {
        DatabaseFile file = DatabaseFile.open(home);
        return new SqliteDatabase(
                SilentStatements.in(Jdbi.create(file::writing)), SilentStatements.in(Jdbi.create(file::reading)));
    }

    private static Handle connect(Jdbi jdbi) {
        Handle handle = jdbi.open();
        handle.setStatementBuilder(new PreparedOnce());
        return handle;
    }

    @Override
    public <T, X extends Exception> T write(Work<T, X> work) throws X {
        return Awaited.from(submit(new Write<>(work, false)));
    }

    @Override
    public <T, X extends Exception> T erase(Work<T, X> work) throws X {
        return Awaited.from(submit(new Write<>(work, true)));
    }

    @Override
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        return Awaited.from(readers.submit(work));
    }

    @Override
    public PreparedStatement prepared(Handle handle, String sql) throws SQLException {
        return PreparedOnce.lasting(handle, sql);
    }

    private <T> CompletableFuture<T> submit(Write<T> write) {
        writer.submit(write);
        return write.settled();
    }

    /** Whether a write gets through within two seconds. */
    boolean writable() {
        CompletableFuture<Integer> probe = submit(new Write<>(handle -> handle.execute("""
                        INSERT INTO probe (id, written) VALUES (1, 1)
                        ON CONFLICT (id) DO UPDATE SET written = probe.written + 1"""), false));
        try {
            return probe.get(PROBE_SECONDS, TimeUnit.SECONDS) == 1;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Stores.Load load() {
        return writer.load(readers.waiting());
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
