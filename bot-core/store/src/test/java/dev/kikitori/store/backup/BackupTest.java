package dev.kikitori.store.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.Stores;
import dev.kikitori.store.backup.BadBackup.Code;
import dev.kikitori.store.contract.Some;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    Path folder;

    @Nested
    class FromFolderToFolder extends BackupContract {
        @Override
        Place source(Path home) {
            return Place.folder(home);
        }

        @Override
        Place target(Path home) {
            return Place.folder(home);
        }
    }

    private Path taken() throws Exception {
        Place place = Place.folder(folder.resolve("home"));
        Files.createDirectories(folder.resolve("home/jobs"));
        Files.writeString(folder.resolve("home/jobs/own.yaml"), "id: own");
        try (Stores stores = place.open()) {
            Some.keep(stores, "c", 1, "<p>hello");
        }
        Path file = folder.resolve("backup.zip");
        place.backup(file);
        return file;
    }

    private Code refusal(Path file) {
        Path home = folder.resolve("new");
        Code code = assertThrows(BadBackup.class, () -> Place.folder(home).restore(file))
                .code();
        assertFalse(Files.exists(home), "it was looked through before anything was made");
        return code;
    }

    @Test
    void theJobTypesOfTheHouseComeAlong() throws Exception {
        Path home = folder.resolve("new");
        Place.folder(home).restore(taken());
        assertEquals("id: own", Files.readString(home.resolve("jobs/own.yaml")));
    }

    @Test
    void anyByteThatChangedIsNoticed() throws Exception {
        Path file = taken();
        byte[] whole = Files.readAllBytes(file);
        String sums = BackupContract.sums(file);
        int refused = 0;
        for (int at = 30; at < whole.length; at += whole.length / 40) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            Files.write(file, changed);
            try (Restore restore = Restore.open(file)) {
                assertEquals(sums, BackupContract.sums(file), "only what zip says of times and the like");
            } catch (BadBackup | IOException e) {
                refused++;
            }
        }
        assertTrue(refused > 10, "only " + refused + " changes were noticed");
        Files.write(file, Arrays.copyOf(whole, whole.length - 30));
        assertEquals(Code.NO_BACKUP, refusal(file));
    }

    @Test
    void whatIsNoBackupIsRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("x.zip"), "no zip at all");
        assertEquals(Code.NO_BACKUP, refusal(text));
        Path empty = folder.resolve("empty.zip");
        try (FileSystem zip = FileSystems.newFileSystem(empty, java.util.Map.of("create", "true"))) {
            Files.writeString(zip.getPath("readme.txt"), "hello");
        }
        assertEquals(Code.NO_BACKUP, refusal(empty));
    }

    @Test
    void aPartThatWasChangedAddedOrTakenAwayIsNoticed() throws Exception {
        Path file = taken();
        byte[] whole = Files.readAllBytes(file);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("tables/event.jsonl"), "[\"c\",1,\"x\",\"{}\"]\n");
        }
        assertEquals(Code.DAMAGED, refusal(file));
        Files.write(file, whole);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("jobs/evil.yaml"), "id: evil");
        }
        assertEquals(Code.DAMAGED, refusal(file));
        Files.write(file, whole);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.delete(zip.getPath("tables/work.jsonl"));
        }
        assertEquals(Code.DAMAGED, refusal(file));
    }

    @Test
    void oneOfANewerVersionIsRefused() throws Exception {
        Path file = taken();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path manifest = zip.getPath("backup.json");
            Files.writeString(manifest, Files.readString(manifest).replace("\"format\" : 1", "\"format\" : 99"));
        }
        assertEquals(Code.NEWER, refusal(file));
    }

    @Test
    void aBackupThatFailsLeavesNothing() throws Exception {
        Path file = taken();
        byte[] before = Files.readAllBytes(file);
        Path artifact = Files.list(folder.resolve("home/artifacts")).findFirst().orElseThrow();
        Files.delete(artifact.resolve("index.html"));
        assertThrows(
                IOException.class, () -> Place.folder(folder.resolve("home")).backup(file));
        assertArrayEquals(before, Files.readAllBytes(file), "the one before is still there");
        assertFalse(Files.exists(folder.resolve("backup.zip.part")));
    }

    @Test
    void whatHoldsNothingIsNotBackedUp() {
        StoreRefused refused = assertThrows(
                StoreRefused.class, () -> Place.folder(folder.resolve("none")).backup(folder.resolve("b.zip")));
        assertEquals(StoreRefused.Code.NOTHING, refused.code());
        assertFalse(Files.exists(folder.resolve("none")));
    }

    @Test
    void whatWasDeletedWhileItWasTakenIsNotRestored() throws Exception {
        Path home = folder.resolve("home");
        Place place = Place.folder(home);
        Path file = taken();
        try (Stores stores = place.open()) {
            stores.conversations().delete("c", Some.NOON);
        }
        Path later = folder.resolve("later.zip");
        place.backup(later);
        try (FileSystem one = FileSystems.newFileSystem(file);
                FileSystem other = FileSystems.newFileSystem(later)) {
            byte[] deleted = Files.readAllBytes(other.getPath(Backup.LATER));
            assertTrue(deleted.length > 0);
            try (OutputStream out = Files.newOutputStream(one.getPath(Backup.LATER))) {
                out.write(deleted);
            }
            Path sums = one.getPath(Backup.SUMS);
            String list = Files.readString(sums).replaceAll("[0-9a-f]{64}(?=  " + Backup.LATER + ")", Sums.of(deleted));
            Files.write(sums, list.getBytes(StandardCharsets.UTF_8));
        }
        Path restored = folder.resolve("restored");
        assertEquals(new Contents(0, 0, 0, 0), Place.folder(restored).restore(file));
        try (Stores stores = Place.folder(restored).open();
                var files = Files.list(restored.resolve("artifacts"))) {
            assertEquals(0, files.count());
            assertThrows(Exception.class, () -> stores.conversations().append("c", 0, Some.after(0, Some.started())));
        }
    }

    @Test
    void everyTableIsKeptOrHoldsWhatIsKeptOtherwise() throws Exception {
        Path home = folder.resolve("home");
        Place.folder(home).open().close();
        Set<String> tables = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("kikitori.db"));
                ResultSet row = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        tables.removeAll(Set.of("schema_history", "probe", "artifact_file", "upload_file", "secret"));
        assertEquals(
                Arrays.stream(Table.values()).map(Table::id).collect(Collectors.toCollection(TreeSet::new)), tables);
    }
}
