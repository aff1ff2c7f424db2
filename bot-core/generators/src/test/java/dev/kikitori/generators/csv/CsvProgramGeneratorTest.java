package dev.kikitori.generators.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.job.Decide;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.LocalList;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.job.NumberRange;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.check.LocalLinks;
import dev.kikitori.generators.check.NoExternalRequests;
import dev.kikitori.generators.sandbox.Sandbox;
import dev.kikitori.generators.trial.Checkers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
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
    static final Question QUESTION = new Question(
            "sample",
            Kind.FILE,
            Optional.empty(),
            LocalText.NONE,
            LocalText.NONE,
            LocalText.NONE,
            LocalText.NONE,
            LocalList.NONE,
            NumberRange.ANY,
            false,
            true,
            false,
            Decide.OMIT,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    static final Value.FileRef SAMPLE = new Value.FileRef("f1", "sales.csv");

    /** What no name should be. */
    static final List<String> HOSTILE = List.of(
            "it's",
            "\"quoted\"",
            "back\\slash\\",
            "'''",
            "\"\"\"",
            "\\'''\\",
            "two\nlines",
            "cr\rlf",
            "</script>",
            "<!--<script>",
            "]]>",
            "&lt;",
            "${x}",
            "{{title}}",
            "{{{config}}}",
            "@@words@@",
            "{column}",
            "%s %d",
            "$1$&",
            "\u202Ertl\u202C",
            "😀👨‍👩‍👧",
            "\u0000\u0001\u001b[2J",
            "\u0085\u2028\u2029",
            "\uFFFE\uFDD0",
            "\uD800",
            "\uFEFFbom",
            "\\u0027",
            "\\N{BULLET}",
            "\\",
            "*/",
            "//",
            "`${alert(1)}`",
            "=cmd|' /C calc'!A0",
            "__proto__",
            "x".repeat(5000));

    private static final Optional<Sandbox> SANDBOX = Sandbox.find();
    private static final Checkers CHECKERS = new Checkers();

    private final CsvProgramGenerator generator =
            new CsvProgramGenerator(SANDBOX, List.of(CHECKERS.html(), new LocalLinks(), new NoExternalRequests()));

    @AfterAll
    static void close() {
        CHECKERS.close();
    }

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

    private void passesAllChecks(Artifact artifact) {
        for (Verifier verifier : generator.verifiers()) {
            Check check = verifier.check(artifact);
            assertEquals(Check.Result.PASSED, check.result(), check::toString);
        }
    }

    private static void needsInterpreters() {
        assumeTrue(SANDBOX.isPresent(), "bubblewrap is not installed or not allowed to work");
        for (String name : List.of("python3", "node")) {
            assumeTrue(SANDBOX.get().program(name).isPresent(), name + " is not installed in /usr/bin");
        }
    }

    @Test
    void whatItMakesOfASamplePassesItsChecksInBothLanguages() throws Exception {
        needsInterpreters();
        for (String lang : List.of("en", "ja")) {
            Artifact artifact = generator.generate(
                    spec(lang, answers("sample", SAMPLE, "group", "店", "value", "金額", "title", "店ごとの売上")),
                    JOB,
                    file("店,金額\n東京,\"1,200\"\n大阪,¥300\n東京,(50.5)\n名古屋,abc\n"));
            dump(artifact, "sample-" + lang);
            assertEquals(
                    Set.of(
                            "README.txt",
                            "expected-result.csv",
                            "sample.csv",
                            "summarise.html",
                            "summarise.py",
                            "test_summarise.py"),
                    artifact.files().keySet());
            passesAllChecks(artifact);
        }
    }

    @Test
    void whatItMakesOfNothingPassesItsChecksAndLetsItsUserChoose() throws Exception {
        needsInterpreters();
        Artifact artifact = generator.generate(spec("en", Map.of()), JOB, UploadedFiles.NONE);
        dump(artifact, "open-en");
        dump(generator.generate(spec("ja", Map.of()), JOB, UploadedFiles.NONE), "open-ja");
        passesAllChecks(artifact);
        assertTrue(text(artifact, "README.txt").contains("You choose the columns"));
    }

    @Test
    void namesOfTheWorstKindStayNames() throws Exception {
        needsInterpreters();
        for (String name : HOSTILE) {
            String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
            String other = name.equals("other") ? "b" : "other";
            Artifact artifact = generator.generate(
                    spec("en", answers("sample", SAMPLE, "group", name, "value", other, "title", name)),
                    JOB,
                    file(quoted + "," + other + "\n" + quoted + ",1\n" + quoted + ",2\n"));
            boolean wellFormed = name.equals(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            assertEquals(wellFormed, artifact.files().containsKey("expected-result.csv"), name);
            passesAllChecks(artifact);
        }
    }

    @Test
    void theSameSpecGivesTheSameBytes() {
        Spec spec = spec("ja", answers("sample", SAMPLE, "group", "a", "value", "b"));
        Artifact one = generator.generate(spec, JOB, file("a,b\nx,1\n"));
        Artifact other = new CsvProgramGenerator(Optional.empty(), List.of()).generate(spec, JOB, file("a,b\nx,1\n"));
        assertEquals(one.files().keySet(), other.files().keySet());
        one.files()
                .forEach((path, bytes) -> assertArrayEquals(bytes, other.files().get(path), path));
    }

    @Test
    void whatCannotBeRunIsNotCheckedAndSaysWhy() {
        CsvProgramGenerator without = new CsvProgramGenerator(Optional.empty(), List.of());
        Artifact artifact = without.generate(spec("en", Map.of()), JOB, UploadedFiles.NONE);
        for (Verifier verifier : without.verifiers()) {
            Check check = verifier.check(artifact);
            assertEquals(Check.Result.NOT_CHECKED, check.result());
            assertTrue(check.findings().getFirst().text().contains("bubblewrap"));
        }
    }

    @Test
    void aBrokenProgramFailsItsChecks() {
        needsInterpreters();
        Artifact good = generator.generate(spec("en", Map.of()), JOB, UploadedFiles.NONE);
        Artifact broken = good.with("summarise.py", "def (:".getBytes(StandardCharsets.UTF_8));
        Artifact wrong = good.with(
                        "summarise.py",
                        text(good, "summarise.py").replace("* 10**4", "* 10**3").getBytes(StandardCharsets.UTF_8))
                .with(
                        "summarise.html",
                        text(good, "summarise.html").replace("10000n", "1000n").getBytes(StandardCharsets.UTF_8));
        List<Check.Result> ofBroken = generator.verifiers().stream()
                .limit(2)
                .map(one -> one.check(broken).result())
                .toList();
        List<Check.Result> ofWrong = generator.verifiers().stream()
                .limit(3)
                .map(one -> one.check(wrong).result())
                .toList();
        assertEquals(List.of(Check.Result.FAILED, Check.Result.FAILED), ofBroken);
        assertEquals(List.of(Check.Result.PASSED, Check.Result.FAILED, Check.Result.FAILED), ofWrong);
    }

    @Test
    void theColumnsOfASampleOrAHeaderLineAreTheChoices() {
        assertEquals(
                List.of("店", "金額", "金額 (2)", "#4"),
                generator.choicesIn(QUESTION, SAMPLE, file("\ufeff店;金額;金額;\r\n東京;1;2;3\r\n")));
        assertEquals(
                List.of("a", "b"), generator.choicesIn(QUESTION, new Value.Text("a\tb\nx\t1"), UploadedFiles.NONE));
        assertEquals(List.of("店", "金額"), generator.choicesIn(QUESTION, new Value.Text("店、金額"), UploadedFiles.NONE));
        assertEquals(List.of(), generator.choicesIn(QUESTION, SAMPLE, UploadedFiles.NONE));
        assertEquals(List.of(), generator.choicesIn(QUESTION, SAMPLE, file("")));
        assertEquals(
                200,
                generator.choicesIn(QUESTION, SAMPLE, file("c,".repeat(10_000))).size());
        assertEquals(List.of("b"), generator.choicesIn(QUESTION, SAMPLE, file("a".repeat(300) + ",b")));
        assertEquals(List.of(), generator.choicesIn(QUESTION, SAMPLE, file("a,b\n".repeat(3 << 20))));
    }

    @Test
    void theSampleIsSummarisedForThePerson() {
        assertEquals(
                Optional.of("On your sample this gives:\nWest: Sum of amount 5, Rows 1\nEast: Sum of amount 1, Rows 1"),
                preview("en", "shop,amount\nEast,1\nWest,5\n", "group", "shop", "value", "amount"));
        assertEquals(
                Optional.of("お預かりした見本では、こうなります。\n件数 2、数えなかった件数 1\n「額」の列で、空欄のため数えなかったセル：1"),
                preview("ja", "店,額\nあ,1\nい,\n", "value", "額", "measures", new Value.Choices(List.of("count"))));
    }

    @Test
    void aLongPreviewStopsAfterEightLinesAndSaysSo() {
        String sample =
                "a\n" + IntStream.range(0, 20).mapToObj(i -> "g" + i + "\n").collect(Collectors.joining());
        List<String> lines =
                preview("en", sample, "group", "a").orElseThrow().lines().toList();
        assertEquals(10, lines.size());
        assertEquals("… and 12 more.", lines.getLast());
    }

    @Test
    void thePreviewSaysWhatIsWrongWithASample() {
        assertEquals(
                Optional.of("Your sample could not be summarised. There is no column called c. The columns are: a, b"),
                preview("en", "a,b\n", "group", "c"));
        assertEquals(Optional.empty(), preview("en", "a,b\n"));
    }

    private Optional<String> preview(String lang, String sample, Object... more) {
        Map<String, Value> answers = answers(more);
        answers.put("sample", SAMPLE);
        return generator.preview(spec(lang, answers), JOB, file(sample));
    }

    private static String text(Artifact artifact, String path) {
        return new String(artifact.files().getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
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
