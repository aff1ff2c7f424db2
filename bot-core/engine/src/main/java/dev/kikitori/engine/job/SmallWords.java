package dev.kikitori.engine.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The small words that values are read with in one language: days, months, units, what joins a list. A language is a
 * file {@code words_LANG.properties} beside this class; a language without one is read in English.
 */
final class SmallWords {
    private static final String ENGLISH = "en";
    private static final Map<String, SmallWords> LANGUAGES = loadAll();

    private static final String COLOUR = "colour.name.";

    private final Map<String, Template> words;
    private final List<String> colours;

    private SmallWords(Map<String, Template> words) {
        this.words = Map.copyOf(words);
        this.colours = words.keySet().stream()
                .filter(key -> key.startsWith(COLOUR))
                .map(key -> key.substring(COLOUR.length()))
                .sorted()
                .toList();
    }

    /** The words of this language, its ISO 639 code with or without a region behind it; else the English ones. */
    static SmallWords in(String lang) {
        SmallWords exact = LANGUAGES.get(lang);
        if (exact != null) {
            return exact;
        }
        int hyphen = lang.indexOf('-');
        SmallWords wider = hyphen < 0 ? null : LANGUAGES.get(lang.substring(0, hyphen));
        return wider != null ? wider : Objects.requireNonNull(LANGUAGES.get(ENGLISH));
    }

    /** The codes of the languages that have a file. */
    static Set<String> languages() {
        return LANGUAGES.keySet();
    }

    private static Map<String, SmallWords> loadAll() {
        Map<String, SmallWords> languages = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            load(code).ifPresent(words -> languages.put(code, words));
        }
        return Map.copyOf(languages);
    }

    private static Optional<SmallWords> load(String code) {
        try (InputStream bytes = SmallWords.class.getResourceAsStream("words_" + code + ".properties")) {
            if (bytes == null) {
                return Optional.empty();
            }
            Properties lines = new Properties();
            lines.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            Map<String, Template> words = new HashMap<>();
            lines.forEach((key, text) -> words.put((String) key, Template.of((String) text)));
            return Optional.of(new SmallWords(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The colours that have a name, six hexadecimal digits each. */
    List<String> colours() {
        return colours;
    }

    /** The keys and the gaps of each, for comparing languages. */
    Map<String, Template> all() {
        return words;
    }

    /** The words under this key, their gaps filled from names and fillings in turn. */
    String say(String key, String... namesAndFillings) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException("there are no words for " + key))
                .fill(namesAndFillings);
    }

    Optional<Template> find(String key) {
        return Optional.ofNullable(words.get(key));
    }

    /** "one hour", "two hours": the words for exactly one where there is one, else those for many. */
    String count(String key, long count) {
        String number = Long.toString(count);
        return say(key + (count == 1 ? ".one" : ".many"), "n", number);
    }

    /** A list as it is read out. */
    String list(List<String> parts) {
        return String.join(say("list.comma"), parts);
    }

    /** A list whose last two are joined by "and". */
    String listAnd(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(say("list.comma"), parts.subList(0, parts.size() - 1))
                        + say(parts.size() == 2 ? "list.and" : "list.and-last")
                        + parts.getLast();
    }
}
