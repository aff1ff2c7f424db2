package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verbs as they are called from a shell. */
class VerbsTest {
    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void makeHome() {
        home = folder.resolve("home");
        Served.writeJob(home);
    }

    private static void assertOneLine(int status, Ran ran) {
        assertEquals(status, ran.status(), ran.err());
        assertEquals("", ran.out());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(ran.err().startsWith("kikitori: "), ran.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dance",
                "serve --colour red",
                "serve extra",
                "serve --port",
                "chat --lang xx",
                "chat --server nonsense",
                "jobs",
                "jobs dance",
                "jobs check",
                "jobs check one two",
                "jobs import",
                "jobs import one --colour red",
                "jobs export",
                "jobs export enquiry --format png",
                "generate",
                "generate --spec none.json --out x",
                "interpret extra",
                "interpret --embeddings perhaps",
                "doctor --json=1",
            })
    void wrongUseIsOneLineAndExitStatusTwo(String line) {
        assertOneLine(2, Ran.at(home, "", line.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "chat", "jobs", "generate", "backup", "restore", "admin", "doctor", "rehearse"})
    void everyVerbHasHelpInBothLanguages(String verb) {
        Ran english = Ran.with(Map.of("LANG", "en_US.UTF-8", "LC_ALL", "C.UTF-8"), "", verb, "--help");
        Ran japanese = Ran.with(Map.of("LANG", "ja_JP.UTF-8", "LC_ALL", "C.UTF-8"), "", verb, "--help");
        assertEquals(0, english.status());
        assertTrue(english.out().startsWith("Usage: kikitori " + verb), english.out());
        assertEquals(0, japanese.status());
        assertTrue(japanese.out().startsWith("使い方: kikitori " + verb), japanese.out());
    }

    @Test
    void thePortAndOtherSettingsAreCheckedTogether() throws IOException {
        Path config = Files.writeString(
                folder.resolve("config.yaml"),
                "port: 99999\nretention: {days: x}\ncolour: red\nlimits: {loopback: maybe}\n");
        Ran ran = Ran.with(
                Map.of(
                        "KIKITORI_HOME", home.toString(),
                        "KIKITORI_CONFIG", config.toString(),
                        "KIKITORI_DATABASE_URL", "jdbc:mysql://u:secret@h/d"),
                "",
                "serve");
        assertEquals(1, ran.status());
        for (String name : List.of(
                "\"port\"", "\"retention.days\"", "\"colour\"", "\"limits.loopback\"", "KIKITORI_DATABASE_URL")) {
            assertTrue(ran.err().contains(name), ran.err());
        }
        assertTrue(!ran.err().contains("secret"), ran.err());
    }

    @Test
    void listsTheJobs() throws IOException {
        Ran ran = Ran.at(home, "", "jobs", "list", "--lang", "ja");
        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.lines().size() >= 4, ran.out());
        boolean found = false;
        for (String line : ran.lines()) {
            found |= "席の予約".equals(Json.object(line).get("title"));
        }
        assertTrue(found, ran.out());
    }

    @Test
    void describesTheFormatAndTheAnswersOfAJob() throws IOException {
        Ran format = Ran.at(home, "", "jobs", "schema");
        assertEquals(0, format.status());
        assertEquals(1, format.lines().size());
        assertTrue(Json.object(format.out()).containsKey("$schema"), format.out());
        assertTrue(Ran.at(home, "", "jobs", "schema", "table-booking").out().contains("people"));
        assertOneLine(1, Ran.at(home, "", "jobs", "schema", "none"));
    }

    @Test
    void checksAJobFile() throws IOException {
        Path good = home.resolve("jobs/table-booking.yaml");
        assertEquals(0, Ran.at(home, "", "jobs", "check", good.toString()).status());
        Path broken = Files.writeString(
                folder.resolve("broken.yaml"), Files.readString(good).replace("kind: number", "kind: nmber"));
        Ran ran = Ran.at(home, "", "jobs", "check", broken.toString());
        assertEquals(1, ran.status());
        assertTrue(ran.out().startsWith(broken + ":7: "), ran.out());
        assertOneLine(
                1, Ran.at(home, "", "jobs", "check", folder.resolve("none.yaml").toString()));
    }

    @Test
    void triesAJobFileWithoutKeepingAnything() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Ran ran = Ran.at(
                elsewhere,
                "4\n",
                "jobs",
                "try",
                home.resolve("jobs/table-booking.yaml").toString(),
                "--json");
        assertEquals(0, ran.status(), ran.err());
        assertEquals(2, ran.lines().size());
        assertEquals(
                Map.of("people", 4),
                ((Map<?, ?>) Json.object(ran.lines().get(1)).get("spec")).get("answers"));
        assertTrue(Files.notExists(elsewhere));
    }

    @Test
    void makesWhatASpecAsksFor() throws IOException {
        Path out = folder.resolve("out");
        String spec = "{\"job\":\"table-booking\",\"lang\":\"en\",\"answers\":{\"people\":4,\"seat\":\"quiet\"},"
                + "\"skipped\":[],\"decided\":[],\"missing\":[],\"wishes\":[]}";
        Ran ran = Ran.at(home, spec, "generate", "--spec", "-", "--out", out.toString());
        assertEquals(0, ran.status(), ran.err());
        Map<String, Object> result = plain(ran.out());
        assertEquals(true, result.get("good"));
        for (Object file : (List<?>) result.get("files")) {
            assertTrue(Files.isRegularFile(out.resolve(String.valueOf(file))), String.valueOf(file));
        }
        assertEquals(
                true, plain(Files.readString(out.resolve("verification.json"))).get("good"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> plain(String json) throws IOException {
        return (Map<String, Object>) (Map<String, ?>) Json.object(json);
    }

    @Test
    void aSpecThatDoesNotFitItsJobIsRefusedWithEveryFault() {
        String spec =
                "{\"job\":\"table-booking\",\"answers\":{\"people\":99,\"seat\":7,\"colour\":\"red\"},\"skipped\":1}";
        Ran ran = Ran.at(
                home,
                spec,
                "generate",
                "--spec",
                "-",
                "--out",
                folder.resolve("o").toString());
        assertEquals(2, ran.status());
        for (String name : List.of("answers.people", "answers.seat", "answers.colour", "\"skipped\"")) {
            assertTrue(ran.err().contains(name), ran.err());
        }
        assertTrue(Files.notExists(folder.resolve("o")));
        for (String other :
                List.of("[]", "{", "{}", "{\"job\":\"none\"}", "{\"job\":\"table-booking\",\"version\":\"x\"}")) {
            assertOneLine(2, Ran.at(home, other, "generate", "--spec", "-", "--out", "x"));
        }
    }

    @Test
    void aHomeThatCannotBeUsedIsSaidInASentence() {
        assertOneLine(1, Ran.at(Path.of("/dev/null/home"), "", "serve", "--port", "0"));
        assertOneLine(1, Ran.at(Path.of("/proc/kikitori"), "", "serve", "--port", "0"));
    }

    @Test
    void twoServersOnOneFolderAreRefused() {
        try (Served served = Served.on(home)) {
            assertOneLine(1, Ran.at(served.home, "", "serve", "--port", "0"));
            Ran chat = Ran.at(served.home, "", "chat", "--job", "table-booking");
            assertOneLine(1, chat);
            assertTrue(chat.err().contains("--server"), chat.err());
            Ran japanese = Ran.with(
                    Map.of("KIKITORI_HOME", served.home.toString(), "LANG", "ja_JP.UTF-8"), "", "serve", "--port", "0");
            assertOneLine(1, japanese);
            assertTrue(japanese.err().contains("ほかの Kikitori(プロセス"), japanese.err());
        }
    }

    @Test
    void aPortInUseIsSaidInASentence() {
        try (Served served = Served.on(folder.resolve("other"))) {
            String port = Integer.toString(served.address().getPort());
            Ran ran = Ran.at(home, "", "serve", "--port", port);
            assertOneLine(1, ran);
            assertTrue(ran.err().contains(port), ran.err());
        }
    }

    @Test
    void aSchemaBecomesAJobTypeThatPassesTheCheck() throws IOException {
        Path schema = Files.writeString(
                folder.resolve("visit.schema.json"),
                "{\"properties\": {\"day\": {\"type\": \"string\", \"format\": \"date\"},\n"
                        + "\"id\": {\"type\": \"string\", \"readOnly\": true}}, \"required\": [\"day\"]}");
        Ran imported = Ran.at(home, "", "jobs", "import", schema.toString());
        assertEquals(0, imported.status(), imported.err());
        assertTrue(imported.err().startsWith("warning: " + schema + ":2: \"id\" is not asked"), imported.err());
        Path made = Files.writeString(folder.resolve("visit.yaml"), imported.out());
        Ran checked = Ran.at(home, "", "jobs", "check", made.toString());
        assertEquals(0, checked.status(), checked.out());
        assertEquals("", checked.out());
        assertTrue(checked.err().lines().allMatch(line -> line.startsWith("warning: ")), checked.err());
    }

    @Test
    void aSchemaThatCanNotBeImportedIsRefusedWithItsLine() throws IOException {
        Path schema = Files.writeString(folder.resolve("x.json"), "{\"properties\": {\n\"a\": {\"$ref\": \"#\"}}}");
        Ran ran = Ran.at(home, "", "jobs", "import", schema.toString());
        assertEquals(1, ran.status());
        assertEquals("", ran.out());
        assertTrue(ran.err().startsWith(schema + ":2: This schema holds itself"), ran.err());
        assertOneLine(
                1,
                Ran.at(home, "", "jobs", "import", folder.resolve("none.json").toString()));
    }

    @Test
    void anInterviewIsDrawnFromAFileOrById() throws IOException {
        Ran drawn = Ran.at(home, "", "jobs", "export", "enquiry", "--lang", "ja");
        assertEquals(0, drawn.status(), drawn.err());
        assertTrue(drawn.out().startsWith("<svg "), drawn.out());
        Path file = home.resolve("jobs").resolve("table-booking.yaml");
        Ran text = Ran.at(home, "", "jobs", "export", file.toString(), "--format", "text");
        assertEquals(0, text.status(), text.err());
        assertTrue(text.out().contains("\nQuestion 1\n"), text.out());
        assertOneLine(1, Ran.at(home, "", "jobs", "export", "nothing"));
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "id: x\n");
        Ran refused = Ran.at(home, "", "jobs", "export", broken.toString());
        assertEquals(1, refused.status());
        assertEquals("", refused.out());
        assertTrue(refused.err().contains(broken + ":1: `generator` is missing"), refused.err());
    }

    @Test
    void tryingSaysHowEachAnswerWasUnderstood() {
        String file = home.resolve("jobs").resolve("table-booking.yaml").toString();
        Ran plain = Ran.at(home, "four\nwhy\n", "jobs", "try", file);
        assertEquals(0, plain.status(), plain.err());
        assertTrue(plain.out().contains("  [answer] people = 4, confidence "), plain.out());
        assertTrue(plain.out().contains(" (by: answering, number)\n"), plain.out());
        assertTrue(plain.out().contains("  [command] why (by: commands)\n"), plain.out());
        Ran json = Ran.at(home, "四人\n", "jobs", "try", file, "--json", "--lang", "ja");
        assertTrue(json.lines().stream().allMatch(line -> line.startsWith("{")), json.out());
        assertTrue(json.err().contains("【答え】people = 4、確からしさ "), json.err());
    }

    @Test
    void whatIsBuiltInIsTriedByItsId() {
        Ran known = Ran.at(home, "a question\n", "jobs", "try", "enquiry");
        assertEquals(0, known.status(), known.err());
        assertTrue(known.out().contains("(by: answering, "), known.out());
        Ran unknown = Ran.at(home, "", "jobs", "try", "nothing-like-it");
        assertEquals(1, unknown.status());
        assertTrue(unknown.err().contains("nothing-like-it"), unknown.err());
    }
}
