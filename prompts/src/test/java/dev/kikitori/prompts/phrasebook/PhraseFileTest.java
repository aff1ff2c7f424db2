package dev.kikitori.prompts.phrasebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhraseFileTest {
    private static final Path SOURCES =
            Path.of(System.getProperty("kikitori.root"), "prompts/src/main/java/dev/kikitori/prompts/phrasebook");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final SortedMap<String, String> files = PhraseFile.all();

    @Test
    void everyLanguageHasTheSameKeysVariantsAndGaps() {
        assertTrue(files.keySet().containsAll(Set.of("en", "ja")));
        Phrases english = PhraseFile.parse("en", files.get("en"));
        files.forEach((name, yaml) -> {
            if (name.indexOf('.') < 0) {
                Phrases other = PhraseFile.parse(name, yaml);
                assertEquals(english.keys(), other.keys(), name);
                for (String key : english.keys()) {
                    assertEquals(gaps(english, key), gaps(other, key), name + " " + key);
                }
            }
        });
    }

    @Test
    void whatIsSaidOtherwiseInAToneOrAloudNamesNothingNew() {
        int otherwise = 0;
        for (String name : files.keySet()) {
            int dot = name.indexOf('.');
            if (dot > 0) {
                Phrases plain = PhraseFile.parse("plain", files.get(name.substring(0, dot)));
                Phrases other = PhraseFile.parse(name, files.get(name));
                for (String key : other.keys()) {
                    assertTrue(plain.has(key), name + " " + key);
                    assertEquals(plain.variants(key).size(), other.variants(key).size(), name + " " + key);
                    assertTrue(names(plain, key).containsAll(names(other, key)), name + " " + key);
                    otherwise++;
                }
            }
        }
        assertTrue(otherwise > 0);
    }

    private static Set<String> names(Phrases phrases, String key) {
        Set<String> names = new TreeSet<>();
        gaps(phrases, key).forEach(names::addAll);
        return names;
    }

    private static List<Set<String>> gaps(Phrases phrases, String key) {
        return phrases.variants(key).stream()
                .<Set<String>>map(template -> new TreeSet<>(template.names()))
                .toList();
    }

    @Test
    void reprompsHaveThreeVariantsSoThatNeighboursDiffer() {
        files.forEach((lang, yaml) -> {
            Phrases phrases = PhraseFile.parse(lang, yaml);
            for (String key : List.of("reprompt.first", "reprompt.second", "reprompt.later")) {
                if (!phrases.has(key)) {
                    continue;
                }
                assertEquals(3, Set.copyOf(phrases.variants(key)).size(), lang + " " + key);
            }
        });
    }

    @Test
    void everyToneGreetsAsksChecksAndDeliversInItsOwnWords() {
        List<String> own = List.of(
                "greeting.no-job",
                "job-chosen",
                "took.long",
                "left-out.essential",
                "cannot-decide",
                "reprompt.second",
                "problem.unclear",
                "ask",
                "ask-job",
                "check-back.value",
                "summary.list",
                "summary.ask",
                "making",
                "delivered.checked",
                "making-failed",
                "deleted",
                "consent-refused");
        for (String lang : List.of("en", "ja")) {
            Phrases plain = PhraseFile.parse(lang, files.get(lang));
            for (String tone : List.of("warm", "formal")) {
                Phrases other = PhraseFile.parse(lang, files.get(lang + "." + tone));
                for (String key : other.keys()) {
                    assertEquals(gaps(plain, key), gaps(other, key), lang + " " + tone + " " + key);
                    assertNotEquals(filled(plain, key), filled(other, key), lang + " " + tone + " " + key);
                }
                for (String key : own) {
                    assertTrue(other.has(key), lang + " " + tone + " " + key);
                }
            }
        }
    }

    private static List<String> filled(Phrases phrases, String key) {
        return phrases.variants(key).stream()
                .map(template -> template.fill(gap -> gap))
                .toList();
    }

    @Test
    void theVersionFollowsFromTheWords() {
        String version = PhraseFile.version(files);
        assertTrue(version.matches("[0-9a-f]{12}"));
        assertEquals(version, YamlPhrasebook.standard(7).version());
        SortedMap<String, String> changed = new TreeMap<>(files);
        changed.merge("ja", "# ", String::concat);
        assertNotEquals(version, PhraseFile.version(changed));
    }

    @Test
    void noSentenceStandsInTheCode() throws IOException {
        int literals = 0;
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                for (String line : Files.readAllLines(source)) {
                    literals += checkLine(source, line);
                }
            }
        }
        assertTrue(literals > 100);
    }

    private static int checkLine(Path source, String line) {
        int literals = 0;
        if (line.strip().startsWith("*") || line.contains("Exception(")) {
            return 0;
        }
        Matcher literal = LITERAL.matcher(line);
        while (literal.find()) {
            String text = literal.group(1);
            assertFalse(text.matches(".*\\p{L} +\\p{L}.*"), source.getFileName() + ": " + text);
            boolean ending = text.equals("か。") || text.equals("？");
            assertTrue(ending || text.chars().allMatch(c -> c < 128 || c == '…'), source.getFileName() + ": " + text);
            literals++;
        }
        return literals;
    }

    @Test
    void everyPhraseIsUsedByTheCode() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                code.append(Files.readString(source));
            }
        }
        List<String> unused = new ArrayList<>();
        for (String key : PhraseFile.parse("en", files.get("en")).keys()) {
            if (Stream.of(key, stem(key), stem(stem(key))).noneMatch(name -> isNamed(code, name))) {
                unused.add(key);
            }
        }
        assertEquals(List.of(), unused);
    }

    private static boolean isNamed(CharSequence code, String name) {
        return !name.isEmpty() && (contains(code, '"' + name + '"') || contains(code, '"' + name + ".\""));
    }

    private static boolean contains(CharSequence code, String text) {
        return code.toString().contains(text);
    }

    private static String stem(String key) {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? "" : key.substring(0, dot);
    }
}
