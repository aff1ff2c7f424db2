package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.channels.web.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor tells of this machine, of the server of the data folder, of a server somewhere. */
class DoctorVerbTest {
    @TempDir
    Path folder;

    private static Map<String, Map<String, @Nullable Object>> parts(Ran ran) throws IOException {
        Map<String, Map<String, @Nullable Object>> parts = new LinkedHashMap<>();
        for (String line : ran.lines()) {
            Map<String, @Nullable Object> part = Json.object(line);
            parts.put(String.valueOf(part.get("name")), part);
        }
        return parts;
    }

    private static String detail(Ran ran, String part) throws IOException {
        return String.valueOf(parts(ran).get(part).get("detail"));
    }

    @Test
    void tellsWhatIsOnThisMachine() throws IOException {
        Ran ran = Ran.at(folder, "", "doctor", "--json");
        assertEquals(0, ran.status(), ran.out());
        assertTrue(parts(ran).keySet().containsAll(java.util.List.of("java", "home", "disk", "sandbox", "python")));
        assertTrue(detail(ran, "html-checker").startsWith("Nu HTML checker"), ran.out());
        assertTrue(detail(ran, "disk").matches("(only )?\\d+ [GM]B free.*"), ran.out());
        assertEquals(parts(ran).size(), Ran.at(folder, "", "doctor").lines().size());
    }

    @Test
    void failsWhereNothingCanBeKept() {
        assertEquals(1, Ran.at(Path.of("/dev/null"), "", "doctor").status());
    }

    @Test
    void namesTheCheckerThatIsInUse() throws IOException {
        Path jar = ConfigReaderTest.runnable(folder.resolve("vnu.jar"));
        Ran ran = Ran.with(
                Map.of("KIKITORI_HOME", folder.toString(), "KIKITORI_VNU_JAR", jar.toString()), "", "doctor", "--json");
        assertEquals(0, ran.status(), ran.err());
        Ran usual = Ran.at(folder, "", "doctor", "--json");
        assertFalse(detail(ran, "html-checker").equals(detail(usual, "html-checker")), ran.out());
    }

    @Test
    void asksTheServerThatItIsPointedTo() throws IOException {
        try (Served served = Served.on(folder.resolve("home"))) {
            Ran ran = Ran.at(
                    folder.resolve("other"),
                    "",
                    "doctor",
                    "--server",
                    served.address().toString(),
                    "--json");
            assertEquals(0, ran.status(), ran.out() + ran.err());
            assertEquals(true, parts(ran).get("server").get("ready"));
            assertEquals("Kikitori test at " + served.address(), detail(ran, "server"));
            assertTrue(parts(ran).keySet().containsAll(java.util.List.of("store", "disk", "html-checker", "sandbox")));
            assertFalse(parts(ran).containsKey("home"), "this machine's home says nothing about that server");
        }
    }

    @Test
    void asksTheServerOfTheDataFolderByItself() throws IOException {
        Path home = folder.resolve("home");
        try (Served served = Served.on(home)) {
            ServerAddress.write(home, served.address().toString());
            Ran ran = Ran.at(home, "", "doctor", "--json");
            assertEquals(0, ran.status(), ran.out() + ran.err());
            assertEquals("Kikitori test at " + served.address(), detail(ran, "server"));
            assertTrue(parts(ran).keySet().containsAll(java.util.List.of("java", "home", "store")));
            assertTrue(
                    Ran.at(home, "", "chat", "--job", "table-booking").err().contains("--server " + served.address()));
        }
    }

    @Test
    void aServerThatWasKilledIsNoServer() throws IOException {
        ServerAddress.write(folder, "http://127.0.0.1:1/");
        Ran ran = Ran.at(folder, "", "doctor", "--json");
        assertEquals(0, ran.status(), ran.out());
        assertFalse(parts(ran).containsKey("server"));
        Files.writeString(folder.resolve("server.url"), "\u0000 nonsense");
        assertEquals(0, Ran.at(folder, "", "doctor").status());
    }

    @Test
    void saysInOneLineThatNobodyAnswers() {
        Ran ran = Ran.at(folder, "", "doctor", "--server", "http://127.0.0.1:1");
        assertEquals(1, ran.status());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertEquals("", ran.out());
        assertEquals(2, Ran.at(folder, "", "doctor", "--server", "nonsense").status());
    }

    @Test
    void speaksTheLanguageOfWhoAsks() {
        try (Served served = Served.on(folder.resolve("home"))) {
            Ran ran = Ran.with(
                    Map.of("LANG", "ja_JP.UTF-8"),
                    "",
                    "doctor",
                    "--server",
                    served.address().toString());
            assertTrue(ran.out().contains("よし  store: お話の内容を保存できます"), ran.out());
        }
    }

    @Test
    void theServerIsWhereItsVerbSaysAndLeavesNothingBehind() throws Exception {
        Path home = folder.resolve("home");
        Thread server = Thread.ofPlatform().start(() -> Ran.at(home, "", "serve", "--port", "0"));
        LocalWait.until(() -> ServerAddress.of(home).isPresent());
        URI address = ServerAddress.of(home).orElseThrow();
        assertEquals(
                0, Ran.at(home, "", "doctor", "--server", address.toString()).status());
        server.interrupt();
        server.join();
        assertTrue(ServerAddress.of(home).isEmpty());
    }
}
