package dev.kikitori.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Topic;
import dev.kikitori.engine.value.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A language is a folder of tables and its cases, and nothing else. */
class LanguageFoldersTest {
    private static final Path TABLES = Path.of("src/main/resources/dev/kikitori/understanding");
    private static final Path CASES = Path.of("src/test/resources/cases");

    /** Tables of one way of writing, which a language has if it is written so, and what commands and answers mean. */
    private static final Set<String> MAY_HAVE =
            Set.of("kana-numbers.tsv", "letters.tsv", "glued-numbers.tsv", "free-commands.tsv", "meant.tsv");

    private static final List<String> MANNERS = List.of("script", "decimal", "numeric-date", "half-day-clock");

    static List<String> languages() throws IOException {
        return rows(TABLES.resolve("languages.tsv")).stream()
                .map(List::getFirst)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameTables(String language) throws IOException {
        Set<String> tables = names(TABLES.resolve(language));
        tables.removeAll(MAY_HAVE);
        Set<String> wanted = names(TABLES.resolve("en"));
        wanted.removeAll(MAY_HAVE);
        assertEquals(wanted, tables);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasCasesOfEveryKind(String language) throws IOException {
        Set<String> kinds = Stream.of(Kind.values())
                .map(kind -> kind.word() + ".tsv")
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(kinds, names(CASES.resolve(language)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageSaysEveryCommand(String language) throws IOException {
        assertEquals(firsts("en", "commands.tsv"), firsts(language, "commands.tsv"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageAsksAboutEveryMatter(String language) throws IOException {
        Set<String> matters = Stream.of(Topic.Matter.values())
                .map(matter -> matter.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(matters, firsts(language, "questions.tsv"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageTellsHowItIsWritten(String language) throws IOException {
        assertTrue(firsts(language, "manners.tsv").containsAll(MANNERS), language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageIsInTheListWithTheSameTablesOfWords(String language) throws IOException {
        List<List<String>> rows = rows(TABLES.resolve("languages.tsv"));
        List<String> tables = rows.getFirst().subList(1, rows.getFirst().size());
        assertTrue(
                rows.stream()
                        .anyMatch(row -> row.getFirst().equals(language)
                                && row.subList(1, row.size()).equals(tables)),
                language);
    }

    private static Set<String> firsts(String language, String table) throws IOException {
        return rows(TABLES.resolve(language).resolve(table)).stream()
                .map(List::getFirst)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<List<String>> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
