package dev.kikitori.generators.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameValues() throws Exception {
        assertEquals(places("words-en.json"), places("words-ja.json"));
    }

    @Test
    void whatIsFilledInIsNotLookedAtAgain() {
        assertEquals("Sum of {column} $1 \\", Words.in("en").say("result.sum", Map.of("column", "{column} $1 \\")));
        assertEquals(
                "<{{b}}|&lt;{{b}}>",
                Template.fill("{{{a}}}|{{a}}", _ -> "<{{b}}", Template::html).concat(">"));
    }

    @Test
    void otherLanguagesAreSpokenToInEnglish() {
        assertEquals("en", Words.in("de").language());
        assertEquals("ja", Words.in("ja-JP").language());
    }

    private static Map<String, Set<String>> places(String file) throws Exception {
        Map<String, Set<String>> places = new TreeMap<>();
        collect("", new ObjectMapper().readTree(Resources.text(file)), places);
        return places;
    }

    private static void collect(String key, JsonNode node, Map<String, Set<String>> places) {
        if (node.isTextual()) {
            Set<String> found = new TreeSet<>();
            PLACE.matcher(node.textValue()).results().forEach(one -> found.add(one.group()));
            places.put(key, found);
        }
        node.properties().forEach(entry -> collect(key + "." + entry.getKey(), entry.getValue(), places));
    }
}
