package dev.kikitori.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.store.sql.Database.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

class WriterTest {
    @TempDir
    Path home;

    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private Jdbi jdbi;
    private Writer writer;

    @BeforeEach
    void openWriter() throws Exception {
        DatabaseFile file = DatabaseFile.open(home);
        jdbi = Jdbi.create(file::writing);
        writer = new Writer(() -> {
            connections.incrementAndGet();
            Handle handle = jdbi.open();
            ((SQLiteConnection) handle.getConnection()).addCommitListener(new SQLiteCommitListener() {
                @Override
                public void onCommit() {
                    commits.incrementAndGet();
                }

                @Override
                public void onRollback() {
                    // not counted
                }
            });
            return handle;
        });
    }

    @AfterEach
    void closeWriter() {
        writer.close();
    }

    private <T> CompletableFuture<T> submit(Work<T, ?> work) {
        Write<T> write = new Write<>(work, false);
        writer.submit(write);
        return write.settled();
    }

    private static Work<Integer, RuntimeException> put(String hash) {
        return handle -> handle.execute("INSERT INTO job_source (hash, source) VALUES (?, '')", hash);
    }

    private List<String> there() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT hash FROM job_source ORDER BY hash")
                .mapTo(String.class)
                .list());
    }

    /** Keeps the writer at work until these have come in behind it. */
    private List<CompletableFuture<?>> together(List<Work<?, ?>> works) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch allIn = new CountDownLatch(1);
        submit(handle -> {
            begun.countDown();
            allIn.await();
            return true;
        });
        begun.await();
        List<CompletableFuture<?>> futures = new ArrayList<>();
        works.forEach(work -> futures.add(submit(work)));
        allIn.countDown();
        return futures;
    }

    private static StoreUnavailable unavailable(CompletableFuture<?> future) {
        return assertInstanceOf(
                StoreUnavailable.class,
                assertThrows(ExecutionException.class, future::get).getCause());
    }

    @Test
    void whatWaitsIsCommittedTogether() throws Exception {
        List<Work<?, ?>> works = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            works.add(put("h" + i));
        }
        for (CompletableFuture<?> future : together(works)) {
            assertEquals(1, future.get());
        }
        assertEquals(100, there().size());
        assertEquals(1, commits.get());
    }

    @Test
    void aWriteThatFailsIsTakenBackAlone() throws Exception {
        List<CompletableFuture<?>> futures = together(List.of(
                put("a"),
                handle -> {
                    put("half").with(handle);
                    throw new IllegalStateException("changed its mind");
                },
                handle -> {
                    put("other-half").with(handle);
                    return put("a").with(handle);
                },
                put("b")));
        assertEquals(1, futures.get(0).get());
        assertInstanceOf(
                IllegalStateException.class,
                assertThrows(ExecutionException.class, () -> futures.get(1).get())
                        .getCause());
        unavailable(futures.get(2));
        assertEquals(1, futures.get(3).get());
        assertEquals(List.of("a", "b"), there());
    }

    @Test
    void nobodyIsToldThatItIsDoneIfTheCommitFails() throws Exception {
        List<CompletableFuture<?>> futures = together(List.of(put("a"), handle -> {
            handle.execute("PRAGMA defer_foreign_keys = ON");
            return handle.execute("""
                    INSERT INTO event (conversation, seq, recorded_at, body) VALUES ('nobody', 1, '', '')""");
        }));
        unavailable(futures.get(0));
        unavailable(futures.get(1));
        assertEquals(List.of(), there());
        assertEquals(1, submit(put("b")).get());
        assertEquals(List.of("b"), there());
        assertEquals(2, connections.get(), "after a failed commit the connection is a new one");
    }

    @Test
    void aFullDiskIsSaidAndWritingGoesOnWhenThereIsRoom() throws Exception {
        submit(put("before")).get();
        submit(handle -> handle.execute("PRAGMA max_page_count = 1")).get();
        Work<Integer, RuntimeException> large = handle ->
                handle.execute("INSERT INTO job_source (hash, source) VALUES ('large', ?)", "x".repeat(1_000_000));
        StoreUnavailable full = unavailable(submit(large));
        assertTrue(full.getMessage().contains("disk of the data folder is full"), full.getMessage());
        assertEquals(List.of("before"), there());
        submit(handle -> handle.execute("PRAGMA max_page_count = 1000000")).get();
        assertEquals(1, submit(large).get());
        assertEquals(List.of("before", "large"), there());
    }

    @Test
    void whatWasHandedInIsWrittenBeforeItCloses() throws Exception {
        List<CompletableFuture<?>> futures = together(List.of(put("a"), put("b")));
        writer.close();
        assertEquals(1, futures.get(0).get());
        assertEquals(1, futures.get(1).get());
        assertEquals(List.of("a", "b"), there());
    }

    @Test
    void afterwardsNothingIsTakenAnyMore() {
        writer.close();
        writer.close();
        assertTrue(unavailable(submit(put("late"))).getMessage().contains("shutting down"));
        assertEquals(List.of(), there());
    }

    @Test
    void whenTooMuchWaitsTheRestIsRefused() throws Exception {
        List<Work<?, ?>> works = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            works.add(handle -> 1);
        }
        int refused = 0;
        for (CompletableFuture<?> future : together(works)) {
            try {
                future.get();
            } catch (ExecutionException e) {
                assertTrue(e.getCause().getMessage().contains("too much waits"));
                refused++;
            }
        }
        assertEquals(5_000 - 4_096, refused);
    }

    @Test
    void aWriteWithinAWriteIsRefusedInsteadOfWaitingForever() {
        CompletableFuture<Integer> nested =
                submit(handle -> submit(put("inner")).get());
        assertInstanceOf(
                IllegalStateException.class,
                assertThrows(ExecutionException.class, nested::get).getCause());
        assertFalse(there().contains("inner"));
    }
}
