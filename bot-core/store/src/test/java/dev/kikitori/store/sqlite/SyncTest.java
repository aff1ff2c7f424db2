package dev.kikitori.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kikitori.store.contract.Child;
import dev.kikitori.store.contract.Some;
import dev.kikitori.store.sqlite.SystemCalls.Call;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is acknowledged was synced before: shown by the system calls of a process that stores turns. */
class SyncTest {
    private static final Path STRACE = Path.of("/usr/bin/strace");
    private static final int TURNS = 20;
    private static final String WAL = "kikitori.db-wal";

    @TempDir
    Path folder;

    /** Stores one turn after the other in a data folder, and says a line for each once it is stored. */
    static final class OneByOne {
        private OneByOne() {}

        public static void main(String[] arguments) throws Exception {
            try (DataFolder stores = Home.open(Path.of(arguments[0]))) {
                stores.conversations().append("c", 0, Some.after(0, Some.started()));
                System.out.println("begun");
                long version = 1;
                for (int i = 0; i < TURNS; i++) {
                    stores.conversations()
                            .append("c", version, Some.after(version, Some.NOON, Some.turn("m" + i, "words")));
                    version += 3;
                    System.out.println("stored " + i);
                }
            }
        }
    }

    @Test
    void theSyncComesBeforeTheAcknowledgement() throws Exception {
        assumeTrue(Files.isExecutable(STRACE), "there is no strace: install the package strace");
        Path trace = folder.resolve("trace");
        Process process = Child.under(
                List.of(
                        STRACE.toString(),
                        "-f",
                        "-y",
                        "--seccomp-bpf",
                        "-e",
                        "trace=fsync,fdatasync,write,pwrite64",
                        "-o",
                        trace.toString()),
                OneByOne.class,
                folder.resolve("home").toString());
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        List<Call> calls = SystemCalls.read(Files.readAllLines(trace, StandardCharsets.ISO_8859_1));
        assertEquals(
                TURNS, calls.stream().filter(call -> call.writes("stored ")).count(), "acknowledgements in the trace");
        assertTrue(calls.stream().anyMatch(call -> call.isSync() && call.file().endsWith(WAL)));
        assertEquals(List.of(), SystemCalls.tooEarly(calls, WAL, "stored "));
    }

    private static long early(String... lines) {
        return SystemCalls.tooEarly(SystemCalls.read(List.of(lines)), "db-wal", "stored ")
                .size();
    }

    @Test
    void anAcknowledgementBeforeTheSyncIsFound() {
        String write = "7 pwrite64(5</x/db-wal>, \"abc\"..., 4096, 0) = 4096";
        String sync = "7 fdatasync(5</x/db-wal>) = 0";
        String said = "8 write(1<pipe:[1]>, \"stored 1\\n\", 9) = 9";
        assertEquals(0, early(write, sync, said));
        assertEquals(1, early(write, said, sync), "the sync came later");
        assertEquals(1, early(write, said), "there was no sync");
        assertEquals(1, early(sync, said), "nothing was written");
        assertEquals(1, early(sync, write, said), "it was written after the sync");
        assertEquals(1, early(write, "7 fdatasync(5</x/db-wal>) = -1 EIO (Input/output error)", said));
        assertEquals(1, early(write, "7 fdatasync(5</x/other>) = 0", said));
        assertEquals(
                1,
                early(write, "7 fdatasync(5</x/db-wal> <unfinished ...>", said, "7 <... fdatasync resumed>) = 0"),
                "the sync had not returned");
        assertEquals(
                0, early(write, "7 fdatasync(5</x/db-wal> <unfinished ...>", "7 <... fdatasync resumed>) = 0", said));
        assertEquals(1, early(write, sync, said, said), "one sync, two acknowledgements");
    }
}
