package dev.kikitori.store.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.ArtifactStore;
import dev.kikitori.engine.generation.UploadStore;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.generation.WorkLost;
import dev.kikitori.engine.turn.JobSources;
import dev.kikitori.engine.value.Value;
import dev.kikitori.store.Keys;
import dev.kikitori.store.Stores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an {@link ArtifactStore}, an {@link UploadStore} and {@link JobSources} promise. */
public abstract class FilesContract {
    private final ConcurrentMap<String, Work> works = new ConcurrentHashMap<>();
    private Stores stores;
    private ArtifactStore artifacts;
    private UploadStore uploads;

    /** New and empty, with ids of their own for uploads. */
    protected abstract Stores open() throws Exception;

    @BeforeEach
    void openStores() throws Exception {
        stores = open();
        artifacts = stores.artifacts();
        uploads = stores.uploads();
    }

    @AfterEach
    void closeStores() {
        stores.close();
    }

    private ArtifactRecord keep(String conversation, int version, String content) throws IOException, WorkLost {
        Work work =
                works.computeIfAbsent(conversation + " " + version, key -> Some.work(stores, conversation, version));
        return artifacts.keep(work, Some.artifact(content), Some.verification());
    }

    @Test
    void anArtifactCanBeFoundAndReadFileByFile() throws Exception {
        ArtifactRecord kept = keep("c", 1, "<p>hello");
        assertEquals("c", kept.conversation());
        assertEquals(1, kept.version());
        assertTrue(kept.good());
        assertTrue(kept.draft());
        assertEquals("index.html", kept.first());
        assertEquals(List.of("deep/er/empty.txt", "index.html", "verification.json"), kept.files());
        assertEquals(Some.verification(), kept.verification());
        assertEquals(Optional.of(kept), artifacts.find(kept.id()));
        assertArrayEquals(
                Some.bytes("<p>hello"), artifacts.file(kept.id(), "index.html").orElseThrow());
        assertArrayEquals(
                new byte[0], artifacts.file(kept.id(), "deep/er/empty.txt").orElseThrow());
    }

    @Test
    void theIdFollowsFromConversationAndVersion() throws Exception {
        assertEquals("6ku57ju2esdr3zna7mvkyle6dv", keep("c", 1, "x").id());
        assertNotEquals(keep("c", 2, "x").id(), keep("c", 3, "x").id());
    }

    @Test
    void keepingAVersionAgainLeavesTheFirstOne() throws Exception {
        ArtifactRecord first = keep("c", 1, "first");
        assertEquals(first, keep("c", 1, "second"));
        assertArrayEquals(
                Some.bytes("first"), artifacts.file(first.id(), "index.html").orElseThrow());
        assertEquals(List.of(first), artifacts.of("c"));
    }

    @Test
    void severalWhoKeepTheSameVersionGetTheSame() throws Exception {
        List<ArtifactRecord> records = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ArtifactRecord>> keepers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                keepers.add(threads.submit(() -> keep("c", 1, "same")));
            }
            for (Future<ArtifactRecord> keeper : keepers) {
                records.add(keeper.get());
            }
        }
        assertEquals(1, records.stream().distinct().count());
        assertEquals(1, artifacts.of("c").size());
    }

    @Test
    void whoseLeaseRanOutKeepsNothing() throws Exception {
        Work frozen = Some.work(stores, "c", 1);
        Work taken = stores.work()
                .claim(Some.NOON.plus(Duration.ofDays(2)), Duration.ofDays(1))
                .orElseThrow();
        assertThrows(WorkLost.class, () -> artifacts.keep(frozen, Some.artifact("late"), Some.verification()));
        assertEquals(List.of(), artifacts.of("c"));
        ArtifactRecord kept = artifacts.keep(taken, Some.artifact("good"), Some.verification());
        assertThrows(WorkLost.class, () -> artifacts.keep(frozen, Some.artifact("late"), Some.verification()));
        assertTrue(stores.work().finish(taken));
        assertThrows(WorkLost.class, () -> artifacts.keep(frozen, Some.artifact("late"), Some.verification()));
        assertEquals(List.of(kept), artifacts.of("c"));
        assertArrayEquals(
                Some.bytes("good"), artifacts.file(kept.id(), "index.html").orElseThrow());
    }

    @Test
    void ofManyWhoTookTheSameWorkOnlyTheLastKeepsIt() throws Exception {
        List<Work> holders = new ArrayList<>(List.of(Some.work(stores, "c", 1)));
        for (int i = 1; i < 8; i++) {
            holders.add(stores.work()
                    .claim(Some.NOON.plus(Duration.ofDays(2L * i)), Duration.ofDays(1))
                    .orElseThrow());
        }
        List<Integer> kept = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Integer, Future<ArtifactRecord>> keepers = new LinkedHashMap<>();
            for (Work holder : holders) {
                keepers.put(
                        holder.attempt(),
                        threads.submit(() ->
                                artifacts.keep(holder, Some.artifact("by " + holder.attempt()), Some.verification())));
            }
            for (Map.Entry<Integer, Future<ArtifactRecord>> keeper : keepers.entrySet()) {
                if (succeeded(keeper.getValue())) {
                    kept.add(keeper.getKey());
                }
            }
        }
        assertEquals(List.of(7), kept);
        assertEquals(
                "by 7",
                new String(artifacts.file(Keys.artifact("c", 1), "index.html").orElseThrow(), StandardCharsets.UTF_8));
    }

    private static boolean succeeded(Future<?> future) throws InterruptedException {
        try {
            future.get();
            return true;
        } catch (ExecutionException e) {
            assertTrue(e.getCause() instanceof WorkLost, e::toString);
            return false;
        }
    }

    @Test
    void whatIsStoppedIsNeitherMadeNorKept() throws Exception {
        ArtifactRecord first = keep("c", 1, "secret");
        Work second = Some.work(stores, "c", 2);
        long version = stores.conversations().read("c", 0).size();
        stores.conversations()
                .append("c", version, Some.after(version, new Event.MakingStopped(1), new Event.MakingStopped(2)));
        assertEquals(List.of(), artifacts.of("c"));
        assertEquals(Optional.empty(), artifacts.file(first.id(), "index.html"));
        assertThrows(WorkLost.class, () -> artifacts.keep(second, Some.artifact("late"), Some.verification()));
        assertEquals(0, stores.work().waiting());
    }

    @Test
    void theNewestVersionIsListedFirst() throws Exception {
        keep("c", 1, "1");
        keep("c", 10, "10");
        keep("c", 9, "9");
        keep("other", 1, "1");
        assertEquals(
                List.of(10, 9, 1),
                artifacts.of("c").stream().map(ArtifactRecord::version).toList());
        assertEquals(List.of(), artifacts.of("nobody"));
    }

    @Test
    void onlyFilesOfTheArtifactCanBeRead() throws Exception {
        ArtifactRecord kept = keep("c", 1, "x");
        for (String path : List.of(
                "",
                ".",
                "deep",
                "deep/er",
                "../kikitori.db",
                "deep/../index.html",
                "/etc/passwd",
                "INDEX.HTML",
                "\0")) {
            assertEquals(Optional.empty(), artifacts.file(kept.id(), path), path);
        }
        for (String id : List.of("", ".", "..", "../artifacts/" + kept.id(), "\0", kept.id() + "/deep")) {
            assertEquals(Optional.empty(), artifacts.find(id), id);
            assertEquals(Optional.empty(), artifacts.file(id, "index.html"), id);
        }
    }

    @Test
    void deletedArtifactsAreGone() throws Exception {
        ArtifactRecord kept = keep("c", 1, "x");
        ArtifactRecord other = keep("other", 1, "x");
        artifacts.deleteAll("c");
        artifacts.deleteAll("c");
        assertEquals(Optional.empty(), artifacts.find(kept.id()));
        assertEquals(Optional.empty(), artifacts.file(kept.id(), "index.html"));
        assertEquals(List.of(), artifacts.of("c"));
        assertEquals(Optional.of(other), artifacts.find(other.id()));
        assertEquals(kept, keep("c", 1, "x"));
    }

    @Test
    void anUploadIsFoundInItsConversationOnly() throws IOException {
        Value.FileRef file = uploads.keep("c", "data.csv", Some.bytes("a,b"));
        assertEquals("data.csv", file.name());
        assertArrayEquals(Some.bytes("a,b"), uploads.content("c", file.id()).orElseThrow());
        assertEquals(Optional.empty(), uploads.content("other", file.id()));
        assertEquals(Optional.empty(), uploads.content("c", "unknown"));
        assertEquals(Optional.empty(), uploads.content("c", "../" + file.id()));
        assertEquals(Optional.empty(), uploads.content("c", ""));
    }

    @Test
    void conversationsMayBeCalledAnything() throws Exception {
        for (String id : List.of("../../etc", "a/b", ".", "\0", "夜", "x".repeat(5_000))) {
            Value.FileRef file = uploads.keep(id, "data.csv", Some.bytes(id));
            assertArrayEquals(Some.bytes(id), uploads.content(id, file.id()).orElseThrow());
            assertEquals(List.of(keep(id, 1, id)), artifacts.of(id));
        }
    }

    @Test
    void namesOfUploadsAreFitToBeShown() throws IOException {
        assertEquals(
                "passwd", uploads.keep("c", "../../etc/passwd", new byte[0]).name());
        assertEquals(
                "evil.csv", uploads.keep("c", "C:\\temp\\evil.csv", new byte[0]).name());
        assertEquals(
                "gpj.exe", uploads.keep("c", "\u202egpj.exe\0\n", new byte[0]).name());
        assertEquals(
                "売上 \ud83d\udcc8.csv",
                uploads.keep("c", "売上 \ud83d\udcc8.csv", new byte[0]).name());
        assertEquals("file", uploads.keep("c", "\ud800", new byte[0]).name());
        assertEquals(
                200, uploads.keep("c", "x".repeat(9_000), new byte[0]).name().length());
    }

    @Test
    void deletedUploadsAreGone() throws IOException {
        Value.FileRef file = uploads.keep("c", "a", Some.bytes("1"));
        Value.FileRef other = uploads.keep("other", "a", Some.bytes("2"));
        uploads.deleteAll("c");
        uploads.deleteAll("c");
        assertEquals(Optional.empty(), uploads.content("c", file.id()));
        assertArrayEquals(Some.bytes("2"), uploads.content("other", other.id()).orElseThrow());
    }

    @Test
    void aDeletedConversationTakesItsFilesAlongAndGetsNoNewOnes() throws Exception {
        ArtifactRecord artifact = keep("c", 1, "x");
        Work late = Some.work(stores, "c", 2);
        Value.FileRef upload = uploads.keep("c", "a", Some.bytes("1"));
        assertTrue(stores.conversations().delete("c", Some.NOON));
        assertEquals(Optional.empty(), artifacts.find(artifact.id()));
        assertEquals(Optional.empty(), uploads.content("c", upload.id()));
        assertThrows(WorkLost.class, () -> artifacts.keep(late, Some.artifact("late"), Some.verification()));
        assertThrows(IOException.class, () -> uploads.keep("c", "a", Some.bytes("late")));
        assertEquals(List.of(), artifacts.of("c"));
    }

    @Test
    void theFirstTextOfAJobTypeVersionStays() {
        JobSources jobs = stores.jobSources();
        assertEquals(Optional.empty(), jobs.find("h"));
        jobs.keep("h", "id: 席 \ud83c\udf5e\n");
        jobs.keep("h", "other");
        assertEquals(Optional.of("id: 席 \ud83c\udf5e\n"), jobs.find("h"));
    }

    @Test
    void aSecretStaysAsItIs() {
        byte[] secret = stores.secret("link");
        assertEquals(32, secret.length);
        assertArrayEquals(secret, stores.secret("link"));
        assertNotEquals(
                new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1),
                new String(stores.secret("other"), java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
