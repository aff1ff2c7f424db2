package dev.kikitori.generators.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.generators.csv.Wanted.Measure;
import dev.kikitori.generators.csv.Wanted.Order;
import dev.kikitori.generators.sandbox.Limits;
import dev.kikitori.generators.sandbox.Outcome;
import dev.kikitori.generators.sandbox.Sandbox;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The Python program, the page's script and the preview give the same result on files of the worst kind. */
class SameResultTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MADE = 240;
    private static final Map<String, byte[]> FILES = HostileCsv.files(20261122, MADE);
    private static final Words WORDS = Words.in("ja");

    private final Optional<Sandbox> sandbox = Sandbox.find();

    @Test
    void pythonGivesWhatThePreviewGives() throws Exception {
        allAreTheSame("python3", "summarise_all.py", 1L << 31);
    }

    @Test
    void thePagesScriptGivesWhatThePreviewGives() throws Exception {
        allAreTheSame("node", "summarise-all.js", 16L << 30);
    }

    private void allAreTheSame(String interpreter, String driver, long memory) throws Exception {
        assumeTrue(sandbox.isPresent(), "bubblewrap is not installed or not allowed to work");
        Optional<String> program = sandbox.get().program(interpreter);
        assumeTrue(program.isPresent(), interpreter + " is not installed in /usr/bin");
        assertTrue(FILES.size() - MADE >= 50);
        Artifact artifact = new CsvProgramGenerator(sandbox, List.of())
                .generate(
                        CsvProgramGeneratorTest.spec("ja", Map.of()), CsvProgramGeneratorTest.JOB, UploadedFiles.NONE);
        Map<String, byte[]> files = new TreeMap<>(artifact.files());
        files.put(
                driver,
                getClass()
                        .getResourceAsStream("/kikitori/generators/csv/" + driver)
                        .readAllBytes());
        FILES.forEach((name, data) -> files.put("in/" + name, data));
        Limits limits = new Limits(Duration.ofSeconds(120), memory, 32, 64 << 20);
        Outcome outcome = sandbox.get().run(files, List.of(program.get(), driver), limits);
        assertTrue(outcome.good(), outcome::stderr);
        Map<String, JsonNode> theirs = new HashMap<>();
        for (String line : outcome.stdout().split("\n")) {
            JsonNode node = JSON.readTree(line);
            theirs.put(node.path("name").textValue(), node);
        }
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            assertEquals(ours(file.getKey(), file.getValue()), theirs.get(file.getKey()), file.getKey());
        }
    }

    /** All measures of the second column by the first, largest first; or why not. */
    private static JsonNode ours(String name, byte[] data) {
        Map<String, Object> ours = new HashMap<>(Map.of("name", name));
        try {
            Table table = Table.of(SourceText.of(data), WORDS);
            Optional<String> value = table.names().stream().skip(1).findFirst();
            Wanted wanted =
                    new Wanted(Optional.of(table.names().getFirst()), value, List.of(Measure.values()), Order.LARGEST);
            Summary summary = Summary.of(table, wanted, WORDS);
            ours.put("csv", summary.csv());
            ours.put("notes", summary.notes());
        } catch (Unsummarisable e) {
            ours.put("error", e.getMessage());
        }
        return JSON.valueToTree(ours);
    }
}
