package dev.kikitori.generators.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.GenerationFailure;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.trial.Jobs;
import dev.kikitori.generators.view.PhoneWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordGeneratorTest {
    private static final RecordGenerator RECORD = new RecordGenerator(List.of(), PhoneWriter.PLAIN);
    private static final Question PEOPLE = Jobs.question("people", Kind.NUMBER, "number of people");
    private static final Question NOTE = Jobs.question("note", Kind.LONG_TEXT, "note");

    private static String file(Artifact artifact, String path) {
        return new String(artifact.files().getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Artifact make(JobType job, Map<String, Value> answers) throws GenerationFailure {
        return RECORD.generate(Jobs.spec("en", answers), job, UploadedFiles.NONE);
    }

    @Test
    void hasAPageJsonAndARow() throws Exception {
        JobType job = Jobs.job("record", "Table booking", PEOPLE, NOTE);
        Artifact made = make(job, Map.of("people", Value.Number.of(4), "note", new Value.Text("By the window")));

        assertEquals(
                List.of("index.html", "record.csv", "record.json"),
                List.copyOf(made.files().keySet()));
        String page = file(made, "index.html");
        assertTrue(page.contains("<h1 dir=\"auto\">Table booking</h1>"), page);
        assertTrue(page.contains("number of people") && page.contains("By the window"), page);
        assertTrue(page.contains("K-2026-0001") && page.contains("22 November 2026, 17:02"), page);
    }

    @Test
    void readsInTheReceiversLanguage() throws Exception {
        JobType job = Jobs.job("record", "Booking", Optional.of("ja"), List.of(PEOPLE));
        String page = file(make(job, Map.of("people", Value.Number.of(4))), "index.html");
        assertTrue(page.contains("<html lang=\"ja\"") && page.contains("受付番号"), page);
    }

    @Test
    void showsWhatIsStillMissing() throws Exception {
        JobType job = Jobs.job("record", "Booking", PEOPLE, NOTE);
        String page = file(
                RECORD.generate(Jobs.spec("en", Map.of(), List.of("people")), job, UploadedFiles.NONE), "index.html");
        assertTrue(page.contains("Still missing") && page.contains("number of people"), page);
    }

    @Test
    void keepsTheSpecAsTheContractHasIt() throws Exception {
        JobType job = Jobs.job("record", "Booking", PEOPLE, NOTE);
        String hostile = "</script>\u0000\ud800 \"x\"";
        JsonNode json = new ObjectMapper()
                .readTree(make(job, Map.of("note", new Value.Text(hostile)))
                        .files()
                        .get("record.json"));
        assertEquals(hostile, json.path("answers").path("note").asText());
        assertEquals("K-2026-0001", json.path("reference").asText());
        assertEquals("2026-11-22T17:02:03Z", json.path("completed").asText());
        assertTrue(json.path("missing").isArray());
    }

    @Test
    void putsOneRowBelowTheLabels() throws Exception {
        JobType job = Jobs.job("record", "Booking", PEOPLE, NOTE);
        String csv = file(
                make(job, Map.of("people", Value.Number.of(-4), "note", new Value.Text("a, \"b\"\nc"))), "record.csv");
        assertEquals(
                "\ufeffReference number,Completed,number of people,note,Still missing\r\n"
                        + "K-2026-0001,2026-11-22T17:02:03Z,-4,\"a, \"\"b\"\"\nc\",\r\n",
                csv);
    }

    @Test
    void disarmsFormulas() {
        for (String formula : List.of("=1+1", "+1", "-1+2", "@x", "\tx", "\rx", "-x")) {
            String cell = CsvRow.cell(formula);
            assertTrue(cell.startsWith("'") || cell.startsWith("\"'"), formula);
        }
        assertEquals("-12.50", CsvRow.cell("-12.50"));
        assertEquals("a=b", CsvRow.cell("a=b"));
    }

    @Test
    void escapesMarkup() throws Exception {
        String page = file(
                make(Jobs.job("record", "Booking", NOTE), Map.of("note", new Value.Text("<script>x</script>"))),
                "index.html");
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("&lt;script&gt;"), page);
    }
}
