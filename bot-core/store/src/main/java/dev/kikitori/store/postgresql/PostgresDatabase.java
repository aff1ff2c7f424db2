package dev.kikitori.store.postgresql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.store.Stores;
import dev.kikitori.store.sql.Awaited;
import dev.kikitori.store.sql.Database;
import dev.kikitori.store.sql.SilentStatements;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** One schema of PostgreSQL, reached over a pool of connections. */
final class PostgresDatabase implements Database, AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final int MOST_WAITING = 4_096;
    private static final int SILENCE_SECONDS = 15;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int PROBE_SECONDS = 2;
    private static final int TRIES = 3;

    /** So long nobody waits for a database that could not be reached. */
    private static final long AWAY_NANOS = 500_000_000L;

    /** A server that is stopped in the middle of a transaction must not hold up the others. */
    private static final String LIMITS = """
            SET statement_timeout = '10s'; SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '5s';
            SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'""";

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final ThreadPoolExecutor threads;
    private final LongAdder commits = new LongAdder();
    private volatile long awaySince = System.nanoTime() - 2 * AWAY_NANOS;

    /** When something was last done there; what began to wait before that says nothing about now. */
    private volatile long reached = System.nanoTime();

    PostgresDatabase(PostgresAddress address) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new Connecting(address, SILENCE_SECONDS));
        config.setPoolName("kikitori");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setConnectionInitSql(LIMITS);
        config.setInitializationFailTimeout(-1);
        pool = new HikariDataSource(config);
        jdbi = Jdbi.create(pool);
        SilentStatements.in(jdbi);
        KeptText.register(jdbi);
        threads = new ThreadPoolExecutor(
                CONNECTIONS,
                CONNECTIONS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("kikitori-store-", 1).daemon().factory());
    }

    @Override
    public <T, X extends Exception> T write(Work<T, X> work) throws X {
        return Awaited.from(submit(() -> transaction(work)));
    }

    /** What is deleted is overwritten by PostgreSQL itself, when it vacuums and recycles its log. */
    @Override
    public <T, X extends Exception> T erase(Work<T, X> work) throws X {
        return write(work);
    }

    @Override
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        return Awaited.from(submit(() -> again(() -> {
            try (Handle handle = jdbi.open()) {
                return work.with(handle);
            }
        })));
    }

    /** Something that may fail. */
    @FunctionalInterface
    private interface Attempt<T> {
        T go() throws Exception;
    }

    private <T> CompletableFuture<T> submit(Attempt<T> attempt) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            requireThere();
            threads.execute(() -> settle(answer, attempt));
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(new StoreUnavailable(
                    threads.isShutdown() ? "not saved: the server is shutting down" : "not saved: too much waits", e));
        } catch (StoreUnavailable e) {
            answer.completeExceptionally(e);
        }
        return answer;
    }

    private <T> void settle(CompletableFuture<T> answer, Attempt<T> attempt) {
        long begun = System.nanoTime();
        try {
            requireThere();
            T result = attempt.go();
            reached = System.nanoTime();
            answer.complete(result);
        } catch (Throwable e) {
            if (e instanceof ConnectionException && reached - begun < 0) {
                awaySince = System.nanoTime();
            }
            answer.completeExceptionally(Faults.isOfTheDatabase(e) ? Faults.unavailable(e) : e);
        }
    }

    private void requireThere() {
        if (System.nanoTime() - awaySince < AWAY_NANOS) {
            throw new StoreUnavailable(
                    "not saved: the database can't be reached",
                    new IllegalStateException("it could not be reached a moment ago"));
        }
    }

    /** A connection of the pool may have ended since it was last used, and two transactions may have met head-on. */
    private static <T> T again(Attempt<T> attempt) throws Exception {
        for (int tried = 1; ; tried++) {
            try {
                return attempt.go();
            } catch (JdbiException e) {
                if (tried == TRIES || e instanceof ConnectionException || !Faults.isPassing(e)) {
                    throw e;
                }
            }
        }
    }

    /** Tries again only what was certainly not done. */
    private <T> T transaction(Work<T, ?> work) throws Exception {
        record Done<T>(Handle handle, T result) {}
        Done<T> done = again(() -> {
            Handle handle = jdbi.open();
            try {
                handle.begin();
                return new Done<>(handle, work.with(handle));
            } catch (Throwable e) {
                takeBack(handle, e);
                throw e;
            }
        });
        try (Handle handle = done.handle) {
            handle.commit();
        }
        commits.increment();
        return done.result;
    }

    private static void takeBack(Handle handle, Throwable problem) {
        try (handle) {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
        } catch (JdbiException e) {
            problem.addSuppressed(e);
        }
    }

    @Override
    public String text(String text) {
        return KeptText.written(text);
    }

    @Override
    public void guard(Handle handle, String conversation) {
        handle.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:conversation, 0))")
                .bind("conversation", conversation)
                .mapTo(Integer.class)
                .one();
    }

    /** Whether a write gets through within two seconds. Each server has a row of its own, so that none waits for another. */
    boolean writable() {
        int row = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        CompletableFuture<Integer> probe = submit(() -> transaction(handle -> {
            handle.execute("INSERT INTO probe (id, written) VALUES (?, 1) ON CONFLICT (id) DO NOTHING", row);
            return handle.execute("DELETE FROM probe WHERE id = ?", row);
        }));
        try {
            return probe.get(PROBE_SECONDS, TimeUnit.SECONDS) == 1;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Each write has a commit of its own. */
    Stores.Load load() {
        long done = commits.sum();
        return new Stores.Load(threads.getQueue().size(), done, done);
    }

    /** Does what was handed in, and ends. */
    @Override
    public void close() {
        threads.close();
        pool.close();
    }
}
