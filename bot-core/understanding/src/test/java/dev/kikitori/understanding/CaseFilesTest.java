package dev.kikitori.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Plain;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every table of cases: {@code cases/LANGUAGE/KIND.tsv}, a case a line: what is said, then what comes out. A value is
 * written in its plain form; {@code | other} behind it is an alternative, a question mark means that it is to be
 * checked back, {@code !CODE} that there is no value and why. A line {@code @now}, {@code @choices}, {@code @range} or {@code @asks}
 * sets what the cases below it are read with.
 */
class CaseFilesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Map<String, String> REGIONS = Map.of("ja", "JP", "de", "DE");
    private static final Understanding UNDERSTANDING = new Understanding();

    @TestFactory
    Stream<DynamicTest> readsEveryCase() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files()) {
            tests.addAll(cases(file));
        }
        return tests.stream();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        }
    }

    private static List<DynamicTest> cases(Path file) throws IOException {
        String lang = file.getName(file.getNameCount() - 2).toString();
        Kind kind = Kind.of(file.getName(file.getNameCount() - 1).toString().replace(".tsv", ""))
                .orElseThrow();
        LocalDateTime now = LocalDateTime.parse("2026-01-29T09:00");
        Question question = Asked.of(kind);
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", 2);
            assertEquals(2, cells.length, file + ": " + line);
            switch (cells[0]) {
                case "@now" -> now = LocalDateTime.parse(cells[1]);
                case "@choices" -> question = Asked.of(kind, Asked.choices(cells[1]));
                case "@asks" -> question = Asked.named(kind.word(), kind, "", "", cells[1], cells[1]);
                case "@range" -> question = Asked.within(kind, cells[1]);
                case "@fields" -> question = Asked.group(cells[1]);
                default -> tests.add(test(lang, question, now, cells));
            }
        }
        return tests;
    }

    private static DynamicTest test(String lang, Question question, LocalDateTime now, String[] cells) {
        String text = cells[0].replace("\\n", "\n").replace("\\t", "\t");
        String region = REGIONS.getOrDefault(lang, "US");
        ReadingContext context = new ReadingContext(lang, now, ZoneId.of("UTC"), region);
        return DynamicTest.dynamicTest(
                lang + " " + question.kind().word() + ": " + cells[0],
                () -> assertEquals(cells[1], shown(UNDERSTANDING.values().read(question, text, context)), cells[0]));
    }

    private static String shown(Readings readings) {
        return switch (readings) {
            case Readings.NotRead not -> "!" + not.problem().code();
            case Readings.Found found -> {
                StringBuilder shown = new StringBuilder(Plain.of(found.value()).toString());
                found.alternatives().forEach(other -> shown.append(" | ").append(Plain.of(other)));
                yield (found.confidence() < .8 ? shown.append(" ?") : shown).toString();
            }
        };
    }
}
