package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.channels.web.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations in pipes, in this process and on a server. */
class ChatVerbTest {
    private static final String SCRIPT = "four\nquiet corner\nmake it now\nyes\nsummary\n";

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void makeHome() {
        home = folder.resolve("home");
        Served.writeJob(home);
    }

    @Test
    void printsABodyForTheOpeningAndForEachLine() throws IOException {
        assertMade(Ran.at(home, SCRIPT, "chat", "--job", "table-booking", "--lang", "en", "--json", "--out", out()));
    }

    @Test
    void talksToAServerTheSameWay() throws IOException {
        try (Served served = Served.on(home)) {
            assertMade(Ran.at(
                    folder.resolve("none"),
                    SCRIPT,
                    "chat",
                    "--job",
                    "table-booking",
                    "--json",
                    "--out",
                    out(),
                    "--server",
                    served.address().toString()));
        }
        assertFalse(Files.exists(folder.resolve("none")));
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private void assertMade(Ran ran) throws IOException {
        assertEquals(0, ran.status(), ran.err());
        assertEquals(6, ran.lines().size(), ran.out());
        assertTrue(Json.object(ran.lines().getFirst()).containsKey("token"));
        assertEquals("confirming", Json.object(ran.lines().get(3)).get("status"));
        Map<String, ?> confirmed = Json.object(ran.lines().get(4));
        assertEquals("done", confirmed.get("status"));
        Map<?, ?> last = (Map<?, ?>) ((List<?>) confirmed.get("replies")).getLast();
        assertEquals("deliver", last.get("kind"));
        assertEquals(Map.of("people", 4, "seat", "quiet"), ((Map<?, ?>) confirmed.get("spec")).get("answers"));
        assertTrue(Files.isRegularFile(folder.resolve("out/verification.json")));
    }

    @Test
    void aRefusedLineIsAnsweredWithItsProblem() throws IOException {
        Ran ran = Ran.at(home, "x".repeat(40_000) + "\nfour\n", "chat", "--job", "table-booking", "--json");
        assertEquals(0, ran.status());
        assertEquals("too-long", Json.object(ran.lines().get(1)).get("code"));
        assertEquals("asking", Json.object(ran.lines().get(2)).get("status"));
    }

    @Test
    void plainLinesNumberTheChoicesAndTakeTheNumber() {
        Ran ran = Ran.at(home, "4\n2\nsummary\n", "chat", "--job", "table-booking");
        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("  1. window seat\n  2. quiet corner\n"), ran.out());
        assertTrue(ran.out().contains("Seat: quiet corner"), ran.out());
        assertFalse(ran.out().contains("\u001b"), "a cursor was moved");
    }

    @Test
    void saysWhereTheFilesAre() {
        Ran ran = Ran.at(home, "four\nmake it now\nyes\n", "chat", "--job", "table-booking", "--out", out());
        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("The files are in " + out() + "."), ran.out());
        assertTrue(Files.isRegularFile(folder.resolve("out/verification.json")));
    }

    @Test
    void speaksJapanese() {
        Ran ran = Ran.at(home, "四人\n1\nまとめ\n", "chat", "--job", "table-booking", "--lang", "ja");
        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("何名さまですか。"), ran.out());
        assertTrue(ran.out().contains("窓側"), ran.out());
    }

    @Test
    void anUnknownJobIsSaidInOneLine() {
        Ran ran = Ran.at(home, "", "chat", "--job", "none");
        assertEquals(1, ran.status());
        assertEquals(1, ran.err().lines().count(), ran.err());
    }

    @Test
    void aServerThatIsNotThereIsSaidInOneLine() {
        Ran ran = Ran.at(home, "", "chat", "--server", "http://127.0.0.1:1");
        assertEquals(1, ran.status());
        assertEquals(1, ran.err().lines().count(), ran.err());
    }
}
