package dev.kikitori.tests.made;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.sandbox.Limits;
import dev.kikitori.generators.sandbox.Outcome;
import dev.kikitori.generators.sandbox.Sandbox;
import dev.kikitori.tests.chromium.Chromium;
import dev.kikitori.tests.chromium.NeedsChromium;
import dev.kikitori.tests.made.Visit.Eyes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The Python program and the page in Chromium say the same of every file, and the page is accessible all the while. */
@NeedsChromium
class CsvProgramsTest {
    private static final long SEED = Long.getLong("kikitori.seed", 20261122);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, byte[]> FILES = NastyCsv.files(SEED, 24);

    /** Keeps what the page offers to save. */
    private static final String KEEP = """
            () => {
              const make = URL.createObjectURL;
              URL.createObjectURL = blob => { window.saved = blob; return make.call(URL, blob); };
            }
            """;

    private static final String READ = """
            () => new Promise(done => {
              const words = JSON.parse(document.getElementById('words').textContent).page;
              const status = document.getElementById('status');
              const look = () => status.textContent !== words.reading ? done(status.textContent) : setTimeout(look, 3);
              look();
            })
            """;
    private static final String SAVED = """
            async () => document.getElementById('result').hidden ? null
              : [...new Uint8Array(await window.saved.arrayBuffer())].map(b => String.fromCharCode(b)).join('')
            """;

    /** What one of the programs made of a file: a result, or a sentence. */
    private record Said(String csv, String sentence) {}

    @Test
    void withTheColumnsThatWereAskedFor(Chromium chromium) throws Exception {
        Map<String, Value> answers = new LinkedHashMap<>();
        answers.put("group", new Value.Text("店"));
        answers.put("value", new Value.Text("金額"));
        answers.put("measures", new Value.Choices(List.of("sum", "mean", "count", "min", "max")));
        sameResults(chromium, "en", answers);
    }

    @Test
    void withColumnsThatTheUserChooses(Chromium chromium) throws Exception {
        sameResults(chromium, "ja", Map.of());
    }

    private static void sameResults(Chromium chromium, String lang, Map<String, Value> answers) throws Exception {
        System.out.println("CsvProgramsTest: -Dkikitori.seed=" + SEED);
        assertTrue(FILES.size() >= 50);
        Optional<Sandbox> sandbox = Sandbox.find();
        assumeTrue(sandbox.isPresent(), "bubblewrap is not installed or not allowed to work");
        Artifact artifact = program(lang, answers);
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        Map<String, Said> onPage = new LinkedHashMap<>();
        try (Visit visit = open(chromium, artifact)) {
            for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
                onPage.put(file.getKey(), onPage(visit.page(), file.getKey(), file.getValue(), answers.isEmpty()));
                arguments.put(file.getKey(), answers.isEmpty() ? chosen(visit.page()) : List.of());
            }
            assertEquals(List.of(), visit.faults());
        }
        Map<String, Said> inPython = inPython(sandbox.get(), artifact, arguments);
        assertEquals(FILES.keySet(), inPython.keySet());
        assertTrue(
                onPage.values().stream().filter(said -> !said.csv().isEmpty()).count() >= 40);
        for (String name : FILES.keySet()) {
            assertEquals(inPython.get(name), onPage.get(name), name);
        }
    }

    private static Visit open(Chromium chromium, Artifact artifact) throws IOException {
        Visit visit = new Visit(chromium, "csv page", artifact);
        visit.page().evaluate(KEEP);
        return visit;
    }

    private static Said onPage(Page page, String name, byte[] bytes, boolean choose) {
        page.locator("#file").setInputFiles(new FilePayload(name, "text/csv", bytes));
        String sentence = (String) page.evaluate(READ);
        if (choose && page.locator("#settings").isVisible()) {
            int columns = page.locator("#group option").count() - 1;
            page.locator("#group").selectOption("0");
            page.locator("#value").selectOption(columns > 1 ? "1" : "");
        }
        Object csv = page.evaluate(SAVED);
        return csv == null ? new Said("", sentence.strip()) : new Said((String) csv, "");
    }

    private static List<String> chosen(Page page) {
        int columns = page.locator("#settings").isVisible()
                ? page.locator("#group option").count() - 1
                : 0;
        return columns > 1 ? List.of("--group=1", "--value=2") : List.of("--group=1");
    }

    private static Map<String, Said> inPython(Sandbox sandbox, Artifact artifact, Map<String, List<String>> arguments)
            throws IOException, InterruptedException {
        Map<String, byte[]> files = new TreeMap<>(artifact.files());
        FILES.forEach((name, bytes) -> files.put("in/" + name, bytes));
        files.put("arguments.json", JSON.writeValueAsBytes(arguments));
        files.put(
                "run_all.py",
                Objects.requireNonNull(CsvProgramsTest.class.getResourceAsStream("/made/run_all.py"))
                        .readAllBytes());
        Limits limits = new Limits(Duration.ofSeconds(300), 2L << 30, 32, 64 << 20);
        Outcome outcome = sandbox.run(files, List.of("/usr/bin/python3", "run_all.py"), limits);
        assertTrue(outcome.good(), outcome::stderr);
        Map<String, Said> all = new LinkedHashMap<>();
        for (String line : outcome.stdout().split("\n")) {
            JsonNode node = JSON.readTree(line);
            boolean good = node.path("exit").intValue() == 0;
            String csv = new String(node.path("csv").binaryValue(), StandardCharsets.ISO_8859_1);
            all.put(
                    node.path("name").textValue(),
                    good
                            ? new Said(csv, "")
                            : new Said("", node.path("said").textValue().strip()));
        }
        return all;
    }

    @Test
    void thePageIsAccessibleInEveryState(Chromium chromium) throws IOException {
        for (String lang : List.of("en", "ja")) {
            try (Visit visit = open(chromium, program(lang, Map.of()))) {
                Page page = visit.page();
                everyEye(visit, "fresh");
                page.locator("#paste summary").click();
                everyEye(visit, "pasting");
                onPage(page, "empty.csv", new byte[0], false);
                everyEye(visit, "refused");
                onPage(page, "markup.csv", FILES.get("markup.csv"), false);
                everyEye(visit, "choosing");
                onPage(page, "a-long-cell.csv", FILES.get("a-long-cell.csv"), true);
                everyEye(visit, "long cells");
                onPage(page, "made-01.csv", FILES.get("made-01.csv"), true);
                page.locator("#result details summary").click();
                everyEye(visit, "result");
                assertEquals(List.of(), visit.searchForMarkup(4).faults());
            }
        }
    }

    private static void everyEye(Visit visit, String state) {
        visit.look(state, Eyes.LIGHT).look(state, Eyes.NARROW_DARK);
    }

    static Artifact program(String lang, Map<String, Value> answers) {
        JobType job = new JobType(
                "csv",
                "hash",
                new LocalText(Map.of("en", "A summary", "ja", "集計")),
                LocalText.NONE,
                "csv-program",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                "");
        Spec spec = new Spec(
                "csv",
                "hash",
                lang,
                answers,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        try (Makers makers = new Makers(Optional.empty())) {
            return makers.make(spec, job, UploadedFiles.NONE).artifact();
        }
    }
}
