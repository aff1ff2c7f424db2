package dev.kikitori.generators.page;

import dev.kikitori.generators.colour.Colour;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Kinds of business with colours that go with them, from {@code families.properties}. */
final class Families {
    private static final String PLACE = "/kikitori/generators/page/families.properties";
    private static final List<Family> ALL = all();

    private Families() {}

    /** A colour of what stands out, and one beside it. */
    record Pair(Colour brand, Colour second) {}

    private record Family(String id, List<String> words, List<Pair> colours) {
        boolean knows(String text) {
            return words.stream().anyMatch(text::contains);
        }
    }

    /** The colours of the first family that knows a word of this text, else of any. */
    static List<Pair> colours(String business) {
        String text = " " + business.toLowerCase(Locale.ROOT) + " ";
        return ALL.stream()
                .filter(family -> family.knows(text) || family.id().equals("any"))
                .findFirst()
                .orElseThrow()
                .colours();
    }

    private static List<Family> all() {
        Properties file = new Properties();
        try (InputStream stream = Families.class.getResourceAsStream(PLACE)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + PLACE);
            }
            file.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(PLACE, e);
        }
        List<Family> families = new ArrayList<>();
        for (String id : List.of(
                "food",
                "plants",
                "care",
                "health",
                "craft",
                "learning",
                "stay",
                "goods",
                "office",
                "together",
                "any")) {
            families.add(new Family(
                    id, words(file.getProperty(id + ".words", "")), pairs(file.getProperty(id + ".colours", ""))));
        }
        return List.copyOf(families);
    }

    /** A short word in Latin letters is known only where a word begins. */
    private static List<String> words(String list) {
        return Arrays.stream(list.split(","))
                .filter(word -> !word.isBlank())
                .map(word -> word.strip().length() < 5 && word.strip().matches("[a-z ]+")
                        ? " " + word.strip()
                        : word.strip())
                .toList();
    }

    private static List<Pair> pairs(String list) {
        return Arrays.stream(list.split(","))
                .map(pair -> pair.strip().split(" "))
                .map(pair -> new Pair(
                        Colour.of(pair[0]).orElseThrow(), Colour.of(pair[1]).orElseThrow()))
                .toList();
    }
}
