package dev.kikitori.generators.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that the programs and their companions say in one language. */
final class Words {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Words ENGLISH = read("en");
    private static final Words JAPANESE = read("ja");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final String language;
    private final JsonNode words;

    private Words(String language, JsonNode words) {
        this.language = language;
        this.words = words;
    }

    /** The words of this language; English where there are none. */
    static Words in(String language) {
        return language.equals("ja") || language.startsWith("ja-") ? JAPANESE : ENGLISH;
    }

    String language() {
        return language;
    }

    /** The sentence at this key, such as {@code notes.no-rows}. */
    String say(String key) {
        JsonNode at = words;
        for (String step : key.split("\\.", -1)) {
            at = at.path(step);
        }
        if (!at.isTextual()) {
            throw new IllegalArgumentException("there is no wording " + key);
        }
        return at.textValue();
    }

    /** The sentence with its values filled in, all at once, so that a value may look like a placeholder. */
    String say(String key, Map<String, Object> values) {
        return PLACE.matcher(say(key)).replaceAll(found -> {
            Object value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value.toString());
        });
    }

    /** Some of the words, for a program to say. */
    ObjectNode part(String... sections) {
        ObjectNode part = JSON.createObjectNode();
        for (String section : sections) {
            part.set(section, words.path(section));
        }
        return part;
    }

    private static Words read(String language) {
        try {
            return new Words(language, JSON.readTree(Resources.text("words-" + language + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
