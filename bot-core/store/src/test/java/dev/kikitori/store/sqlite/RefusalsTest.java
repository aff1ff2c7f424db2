package dev.kikitori.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kikitori.store.StoreRefused;
import dev.kikitori.store.StoreRefused.Code;
import dev.kikitori.store.contract.Child;
import dev.kikitori.store.contract.Some;
import dev.kikitori.store.contract.Talker;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A data folder that can't be used is refused, and stays as it is. */
class RefusalsTest {
    @TempDir
    Path home;

    private StoreRefused refusal(Path folder) {
        return assertThrows(StoreRefused.class, () -> Home.open(folder).close());
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("kikitori.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void aSecondServerInTheSameProcessIsRefused() throws Exception {
        try (DataFolder first = Home.open(home)) {
            StoreRefused refused = refusal(home.resolve("../" + home.getFileName()));
            assertEquals(Code.IN_USE, refused.code());
            assertEquals(home.toString(), refused.place());
            assertEquals(OptionalLong.of(ProcessHandle.current().pid()), refused.process());
            first.conversations().append("c", 0, Some.after(0, Some.started()));
        }
        Home.open(home).close();
    }

    @Test
    void aSecondServerInAnotherProcessIsRefused() throws Exception {
        Process other = Child.start(Talker.class, home.toString(), "", "quiet");
        try (BufferedReader lines = other.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("open", lines.readLine());
            StoreRefused refused = refusal(home);
            assertEquals(Code.IN_USE, refused.code());
            assertEquals(OptionalLong.of(other.pid()), refused.process());
            refusal(home);
        } finally {
            other.destroyForcibly().waitFor();
        }
        Home.open(home).close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "this is no database at all, but it is rather long: ................................."})
    void aFileThatIsNoDatabaseIsRefused(String content) throws IOException {
        assertStaysAsItIs(content.getBytes(StandardCharsets.UTF_8));
    }

    private void assertStaysAsItIs(byte[] content) throws IOException {
        Path file = home.resolve("kikitori.db");
        Files.write(file, content);
        StoreRefused refused = refusal(home);
        assertEquals(Code.NOT_OURS, refused.code());
        assertArrayEquals(content, Files.readAllBytes(file));
    }

    @Test
    void somebodyElsesDatabaseIsRefused() throws Exception {
        execute("CREATE TABLE theirs (x TEXT)", "INSERT INTO theirs VALUES ('precious')");
        assertStaysAsItIs(Files.readAllBytes(home.resolve("kikitori.db")));
    }

    @Test
    void aFolderOfANewerVersionIsRefused() throws Exception {
        Home.open(home).close();
        execute("""
                INSERT INTO schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                    execution_time, success)
                VALUES (99, '999', 'future', 'SQL', 'V999__future.sql', 1, '', 1, 1)""");
        StoreRefused refused = refusal(home);
        assertEquals(Code.NEWER, refused.code());
    }

    @Test
    void aSchemaThatIsNotWhatItShouldBeIsRefused() throws Exception {
        Home.open(home).close();
        execute("UPDATE schema_history SET checksum = 1 WHERE version = '1'");
        assertEquals(Code.DAMAGED, refusal(home).code());
    }

    @Test
    void aDamagedDatabaseIsRefused() throws Exception {
        Home.open(home).close();
        Path file = home.resolve("kikitori.db");
        byte[] content = Files.readAllBytes(file);
        Arrays.fill(content, 100, content.length, (byte) 0x5A);
        Files.write(file, content);
        StoreRefused refused = refusal(home);
        assertEquals(Code.DAMAGED, refused.code());
        assertArrayEquals(content, Files.readAllBytes(file));
    }

    @Test
    void aFolderThatCanNotBeMadeIsRefused() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "x");
        for (Path impossible : new Path[] {file, file.resolve("below"), Path.of("/proc"), Path.of("/proc/kikitori")}) {
            StoreRefused refused = refusal(impossible);
            assertEquals(Code.NOT_WRITABLE, refused.code());
            assertEquals(impossible.toString(), refused.place());
        }
        assertEquals("x", Files.readString(file));
    }

    @Test
    void aRefusedFolderCanBeOpenedOnceTheReasonIsGone() throws Exception {
        Path file = Files.writeString(home.resolve("kikitori.db"), "x");
        refusal(home);
        Files.delete(file);
        Home.open(home).close();
    }
}
