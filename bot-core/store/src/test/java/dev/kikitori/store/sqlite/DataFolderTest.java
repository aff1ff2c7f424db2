package dev.kikitori.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.Work;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.engine.value.Value;
import dev.kikitori.store.AuditEntry;
import dev.kikitori.store.Keys;
import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.Usage;
import dev.kikitori.store.contract.Some;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temporary;

    private Path home() {
        return temporary.resolve("data");
    }

    @Test
    void whatAdministratorsDidIsNotedAndToldBesideTheServer() throws Exception {
        assertThrows(StoreRefused.class, () -> DataFolder.trail(home()));
        AuditEntry entry = new AuditEntry(Some.NOON, "mika", AuditEntry.Action.BACKUP, 3, "x.zip");
        try (DataFolder stores = Home.open(home())) {
            DataFolder.trail(home()).record(entry);
            assertEquals(List.of(entry), stores.audit().since(Some.NOON));
            assertEquals(List.of(entry), DataFolder.trail(home()).since(Some.NOON));
        }
        assertEquals(1, DataFolder.trail(home()).count());
    }

    @Test
    void everythingIsThereWhenItIsOpenedAgain() throws Exception {
        List<Recorded> events = Some.after(0, Some.started(), Some.confirmed(1));
        ArtifactRecord artifact;
        Value.FileRef upload;
        try (DataFolder stores = Home.open(home())) {
            stores.conversations().append("c", 0, events);
            artifact = stores.artifacts().keep(Some.taken(stores, "c", 1), Some.artifact("x"), Some.verification());
            upload = stores.uploads().keep("c", "a.csv", Some.bytes("a"));
            stores.jobSources().keep("h", "id: x");
        }
        try (DataFolder stores = Home.open(home())) {
            assertEquals(events, stores.conversations().read("c", 0));
            assertEquals(List.of(artifact), stores.artifacts().of("c"));
            assertTrue(stores.artifacts().file(artifact.id(), "index.html").isPresent());
            assertTrue(stores.uploads().content("c", upload.id()).isPresent());
            assertEquals(Optional.of("id: x"), stores.jobSources().find("h"));
        }
    }

    @Test
    void aFolderOfTheFirstVersionIsBroughtUp() throws Exception {
        List<Recorded> events = Some.after(0, Some.started(), Some.confirmed(1));
        try (DataFolder stores = Home.open(home())) {
            stores.conversations().append("c", 0, events);
        }
        Usage before;
        try (DataFolder stores = Home.open(home())) {
            before = stores.usage(Optional.empty());
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home().resolve("kikitori.db"));
                Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "artifact_file", "upload_file", "secret", "dead_work", "audit", "binding", "dead_delivery")) {
                statement.execute("DROP TABLE " + table);
            }
            for (String index : List.of("conversation_site", "conversation_person", "artifact_ordered_at")) {
                statement.execute("DROP INDEX " + index);
            }
            for (String column : List.of(
                    "work DROP COLUMN failures",
                    "work DROP COLUMN verdict",
                    "artifact DROP COLUMN attempt",
                    "artifact DROP COLUMN bytes",
                    "artifact DROP COLUMN ordered_at",
                    "upload DROP COLUMN bytes",
                    "conversation DROP COLUMN site",
                    "conversation DROP COLUMN person",
                    "conversation DROP COLUMN bytes")) {
                statement.execute("ALTER TABLE " + column);
            }
            statement.execute("DELETE FROM schema_history WHERE version > '1'");
        }
        try (DataFolder stores = Home.open(home())) {
            assertEquals(events, stores.conversations().read("c", 0));
            assertEquals(before, stores.usage(Optional.empty()));
            stores.conversations().append("c", 2, Some.after(2, Some.started()));
        }
    }

    @Test
    void workThatWasHeldByAServerThatEndedIsFreeAtOnce() throws Exception {
        try (DataFolder stores = Home.open(home())) {
            stores.conversations().append("c", 0, Some.after(0, Some.started(), Some.confirmed(1)));
            stores.work().claim(Some.NOON, Duration.ofDays(1)).orElseThrow();
        }
        try (DataFolder stores = Home.open(home())) {
            Work work = stores.work().claim(Some.NOON, Duration.ofDays(1)).orElseThrow();
            assertEquals(1, work.attempt());
        }
    }

    @Test
    void onlyTheOwnerCanReadIt() throws Exception {
        try (DataFolder stores = Home.open(home())) {
            Some.keep(stores, "c", 1, "x");
            stores.uploads().keep("c", "a.csv", Some.bytes("a"));
            try (Stream<Path> all = Files.walk(home())) {
                for (Path path : all.toList()) {
                    assertEquals(
                            Files.isDirectory(path) ? "rwx------" : "rw-------",
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
                            path.toString());
                }
            }
        }
    }

    @Test
    void aFolderWithOtherThingsInItKeepsItsPermissions() throws Exception {
        Files.createDirectories(home());
        Files.writeString(home().resolve("letter.txt"), "x");
        Files.setPosixFilePermissions(home(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Home.open(home()).close();
        assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(home())));
    }

    @Test
    void aFolderThatOnlyHoldsJobTypesIsClosedToOthers() throws Exception {
        Files.createDirectories(home().resolve("jobs"));
        Files.setPosixFilePermissions(home(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Home.open(home()).close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home())));
    }

    @Test
    void theFolderMayBeCalledAnything() throws Exception {
        for (String name :
                List.of("夜 と 朝", "a?b=c&d", "50%41", "x#y", "it's; DROP", "file:memory", ":memory:", "..a")) {
            Path home = temporary.resolve(name);
            try (DataFolder stores = Home.open(home)) {
                stores.conversations().append("c", 0, Some.after(0, Some.started()));
            }
            assertTrue(Files.size(home.resolve("kikitori.db")) > 0, name);
            try (DataFolder stores = Home.open(home)) {
                assertEquals(1, stores.conversations().read("c", 0).size(), name);
            }
        }
    }

    @Test
    void whatACrashLeftIsRemovedAtTheNextStart() throws Exception {
        ArtifactRecord kept;
        try (DataFolder stores = Home.open(home())) {
            kept = Some.keep(stores, "c", 1, "x");
            stores.uploads().keep("c", "a.csv", Some.bytes("a"));
        }
        Path artifacts = home().resolve("artifacts");
        Path uploads = home().resolve("uploads");
        List<Path> left = List.of(
                artifacts.resolve("." + kept.id() + "-1/index.html"),
                artifacts.resolve(Keys.artifact("c", 2) + "/index.html"),
                uploads.resolve(Keys.folder("c") + "/.half"),
                uploads.resolve(Keys.folder("gone") + "/whole"));
        for (Path file : left) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "left");
        }
        try (DataFolder stores = Home.open(home())) {
            assertEquals(List.of(), Home.holding(home(), "left"));
            assertTrue(stores.artifacts().file(kept.id(), "index.html").isPresent());
            assertEquals(1, filesIn(uploads));
        }
    }

    private static long filesIn(Path folder) throws IOException {
        return Home.files(folder).size();
    }

    @Test
    void aFolderThatWasNeverRecordedIsReplaced() throws Exception {
        try (DataFolder stores = Home.open(home())) {
            String id = Keys.artifact("c", 1);
            Path there = home().resolve("artifacts").resolve(id);
            Files.createDirectories(there.resolve("deep"));
            Files.writeString(there.resolve("deep/old.txt"), "old");
            Some.keep(stores, "c", 1, "new");
            assertEquals(
                    "new", new String(stores.artifacts().file(id, "index.html").orElseThrow(), StandardCharsets.UTF_8));
            assertFalse(Files.exists(there.resolve("deep/old.txt")));
            assertEquals(3, filesIn(home().resolve("artifacts")));
        }
    }

    @Test
    void anEventOfANewerVersionIsNamedAndNotGuessed() throws Exception {
        try (DataFolder stores = Home.open(home())) {
            stores.conversations().append("c", 0, Some.after(0, Some.started()));
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home().resolve("kikitori.db"));
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE event SET body = '{\"type\":\"hologram\"}'");
            }
            StoreUnavailable refused = assertThrows(
                    StoreUnavailable.class, () -> stores.conversations().read("c", 0));
            assertEquals(
                    "event 1 of conversation c can't be read: this version knows no event of type \"hologram\"."
                            + " It was written by a newer version of Kikitori, or is damaged",
                    refused.getMessage());
        }
    }

    @Test
    void afterItIsClosedItSaysSo() throws Exception {
        DataFolder stores = Home.open(home());
        stores.close();
        stores.close();
        assertFalse(stores.writable());
        assertThrows(StoreUnavailable.class, () -> stores.conversations().read("c", 0));
        assertThrows(
                StoreUnavailable.class, () -> stores.conversations().append("c", 0, Some.after(0, Some.started())));
    }

    @Test
    void aDatabaseThatSomebodyElseHoldsIsNotWritable() throws Exception {
        try (DataFolder stores = Home.open(home())) {
            assertTrue(stores.writable());
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + home().resolve("kikitori.db"));
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                assertFalse(stores.writable());
                statement.execute("ROLLBACK");
            }
            assertTrue(stores.writable());
        }
    }

    @Test
    void aCallerThatIsInterruptedStillLearnsThatItIsDone() throws Exception {
        try (DataFolder stores = Home.open(home())) {
            Thread.currentThread().interrupt();
            stores.conversations().append("c", 0, Some.after(0, Some.started()));
            assertTrue(Thread.interrupted());
            assertEquals(1, stores.conversations().read("c", 0).size());
        }
    }
}
