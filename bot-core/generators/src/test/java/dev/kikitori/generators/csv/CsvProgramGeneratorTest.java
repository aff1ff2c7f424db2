package dev.kikitori.generators.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.sandbox.Sandbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvProgramGeneratorTest {
    static final JobType JOB = new JobType(
            "csv-summary",
            "0",
            LocalText.NONE,
            LocalText.NONE,
            "csv-program",
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            "");
    static final Value.FileRef SAMPLE = new Value.FileRef("f1", "sales.csv");

    private final CsvProgramGenerator generator = new CsvProgramGenerator(Sandbox.find());

    static Spec spec(String lang, Map<String, Value> answers) {
        return new Spec(
                "csv-summary",
                "0",
                lang,
                answers,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    static UploadedFiles file(String text) {
        return file -> file.equals(SAMPLE) ? Optional.of(text.getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }

    static Map<String, Value> answers(Object... keysAndValues) {
        Map<String, Value> answers = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            answers.put((String) keysAndValues[i], value instanceof Value one ? one : new Value.Text((String) value));
        }
        return answers;
    }

    @Test
    void whatItMakesPassesItsChecks() throws Exception {
        for (String lang : List.of("en", "ja")) {
            Artifact artifact = generator.generate(
                    spec(lang, answers("sample", SAMPLE, "group", "店", "value", "金額")),
                    JOB,
                    file("店,金額\n東京,\"1,200\"\n大阪,¥300\n東京,(50.5)\n名古屋,abc\n"));
            dump(artifact, "sample-" + lang);
            assertTrue(
                    artifact.files().keySet().containsAll(List.of("sample.csv", "expected-result.csv", "README.txt")));
            for (Verifier verifier : generator.verifiers()) {
                Check check = verifier.check(artifact);
                assertEquals(Check.Result.PASSED, check.result(), check::toString);
            }
        }
    }

    @Test
    void theSampleIsSummarisedForThePerson() {
        Optional<String> preview = generator.preview(
                spec("en", answers("sample", SAMPLE, "group", "shop", "value", "amount")),
                JOB,
                file("shop,amount\nEast,1\nWest,5\n"));
        assertEquals(
                Optional.of("On your sample this gives:\nWest: Sum of amount 5, Rows 1\nEast: Sum of amount 1, Rows 1"),
                preview);
    }

    private static void dump(Artifact artifact, String name) throws Exception {
        String to = System.getProperty("csv.dump", "");
        if (!to.isEmpty()) {
            for (Map.Entry<String, byte[]> file : artifact.files().entrySet()) {
                Path path = Path.of(to, name, file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
    }
}
