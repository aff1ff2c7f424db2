package dev.kikitori.store.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.value.Value;
import dev.kikitori.store.AuditEntry;
import dev.kikitori.store.AuditEntry.Action;
import dev.kikitori.store.Stores;
import dev.kikitori.store.contract.Some;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backup of one place, restored to another, promises. */
abstract class BackupContract {
    private static final String ODD = "\0\u0001\u001a\u2028\u202e\"\\'; DROP TABLE event; -- \ud83c\udf5e \ud800 夜 ";

    @TempDir
    Path folder;

    private Place from;
    private Place to;
    private Path file;

    /** A new place to take from. */
    abstract Place source(Path home);

    /** A new and empty place. */
    abstract Place target(Path home);

    @BeforeEach
    void places() {
        from = source(folder.resolve("from"));
        to = target(folder.resolve("to"));
        file = folder.resolve("backup.zip");
    }

    private record Kept(ArtifactRecord artifact, Value.FileRef upload, byte[] secret, List<Recorded> events) {}

    private static Kept fill(Stores stores) throws Exception {
        List<Recorded> events = new ArrayList<>(Some.after(0, Some.started()));
        events.addAll(Some.after(1, Some.NOON, Some.turn("m", ODD)));
        events.addAll(Some.after(4, Some.confirmed(1)));
        for (String id : List.of("a", "B", "夜", "b-0")) {
            stores.conversations().append(id, 0, events);
        }
        stores.conversations().append("gone", 0, events);
        stores.conversations().delete("gone", Some.NOON);
        stores.jobSources().keep("h", "id: 席\n" + ODD.replace("\ud800", ""));
        Work other = stores.work().claim(Some.NOON, Duration.ofMinutes(1)).orElseThrow();
        Work work = Some.taken(stores, "a", 1);
        ArtifactRecord artifact = stores.artifacts().keep(work, Some.artifact(ODD), Some.verification());
        stores.work().retry(other, Instant.MIN);
        stores.work().retry(work, Instant.MIN);
        Value.FileRef upload = stores.uploads().keep("a", "売上.csv", Some.bytes("1;2"));
        return new Kept(artifact, upload, stores.secret("link"), events);
    }

    @Test
    void everythingIsThereAgainAndWorks() throws Exception {
        Kept kept;
        try (Stores stores = from.open()) {
            kept = fill(stores);
            assertEquals(new Contents(4, 20, 1, 1), from.backup(file));
        }
        assertEquals(new Contents(4, 20, 1, 1), to.restore(file));
        try (Stores stores = to.open()) {
            assertEquals(kept.events, stores.conversations().read("夜", 0));
            assertEquals(List.of(kept.artifact), stores.artifacts().of("a"));
            assertEquals(
                    ODD.replace("\ud800", "?"),
                    new String(
                            stores.artifacts()
                                    .file(kept.artifact.id(), "index.html")
                                    .orElseThrow(),
                            StandardCharsets.UTF_8));
            assertEquals(
                    0,
                    stores.artifacts()
                            .file(kept.artifact.id(), "deep/er/empty.txt")
                            .orElseThrow()
                            .length);
            assertArrayEquals(
                    Some.bytes("1;2"),
                    stores.uploads().content("a", kept.upload.id()).orElseThrow());
            assertEquals(
                    Optional.of("id: 席\n" + ODD.replace("\ud800", "")),
                    stores.jobSources().find("h"));
            assertArrayEquals(kept.secret, stores.secret("link"));
            assertTrue(stores.work().claim(Some.NOON, Duration.ofMinutes(1)).isPresent());
            stores.conversations().append("b-0", 5, Some.after(5, Some.started()));
            assertThrows(Exception.class, () -> stores.conversations().append("gone", 0, kept.events));
            assertThrows(Exception.class, () -> stores.uploads().keep("gone", "x", new byte[0]));
        }
    }

    @Test
    void aBackupOfWhatWasRestoredIsTheSame() throws Exception {
        try (Stores stores = from.open()) {
            fill(stores);
            from.backup(file);
        }
        to.restore(file);
        Path again = folder.resolve("again.zip");
        to.backup(again);
        assertEquals(sums(file), sums(again));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(again)));
    }

    static String sums(Path file) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(Backup.SUMS)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatWasAcknowledgedBeforeIsInItAndWhatComesMeanwhileIsWhole() throws Exception {
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        AtomicBoolean enough = new AtomicBoolean();
        Map<String, Long> before;
        try (Stores stores = from.open()) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 6; i++) {
                    String id = "c" + i;
                    threads.submit(() -> talk(stores, id, acknowledged, enough));
                }
                try {
                    while (acknowledged.size() < 6) {
                        Thread.onSpinWait();
                    }
                    before = Map.copyOf(acknowledged);
                    from.backup(file);
                } finally {
                    enough.set(true);
                }
            }
        }
        to.restore(file);
        try (Stores stores = to.open()) {
            for (Map.Entry<String, Long> one : before.entrySet()) {
                int there = stores.conversations().read(one.getKey(), 0).size();
                assertTrue(there >= one.getValue(), one + " but " + there);
                assertEquals(1, there % 3, "half a turn");
                for (ArtifactRecord artifact : stores.artifacts().of("made-" + one.getKey())) {
                    assertTrue(
                            stores.artifacts().file(artifact.id(), "index.html").isPresent());
                }
            }
        }
    }

    private static boolean talk(Stores stores, String id, Map<String, Long> acknowledged, AtomicBoolean enough)
            throws Exception {
        stores.conversations().append(id, 0, Some.after(0, Some.started()));
        long version = 1;
        while (!enough.get()) {
            stores.conversations().append(id, version, Some.after(version, Some.NOON, Some.turn("m" + version, id)));
            version += 3;
            if (version % 30 == 4) {
                Some.keep(stores, "made-" + id, (int) version, id);
                Some.keep(stores, "gone-" + id + version, 1, id);
                stores.conversations().delete("gone-" + id + version, Some.NOON);
            }
            acknowledged.put(id, version);
        }
        return true;
    }

    @Test
    void whatAdministratorsDidComesAlongAndWhatTheyDidThereStays() throws Exception {
        AuditEntry there = new AuditEntry(Some.NOON, "mika", Action.DELETE, 3, "person");
        AuditEntry here = new AuditEntry(Some.NOON.plusSeconds(1), "ren", Action.SETTINGS, 1, "limits.messages=9");
        try (Stores stores = from.open()) {
            stores.audit().record(there);
        }
        try (Stores stores = to.open()) {
            stores.audit().record(here);
        }
        from.backup(file);
        to.restore(file);
        try (Stores stores = to.open()) {
            assertEquals(List.of(there, here), stores.audit().since(Instant.EPOCH));
        }
    }

    @Test
    void onlyAnEmptyPlaceIsFilled() throws Exception {
        try (Stores stores = from.open()) {
            fill(stores);
        }
        from.backup(file);
        try (Stores stores = to.open()) {
            stores.conversations().append("own", 0, Some.after(0, Some.started()));
        }
        assertEquals(
                BadBackup.Code.NOT_EMPTY,
                assertThrows(BadBackup.class, () -> to.restore(file)).code());
        try (Stores stores = to.open()) {
            assertEquals(1, stores.conversations().read("own", 0).size());
            assertEquals(List.of(), stores.conversations().read("a", 0));
        }
    }
}
