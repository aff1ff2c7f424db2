package dev.kikitori.understanding.colour;

import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Excerpt;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a colour: {@code #rgb}, {@code #rrggbb}, {@code rgb(…)}, or a name with a shade before it. */
public final class ColourReader implements KindReader {
    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-z])");
    private static final Pattern BARE_HEX = Pattern.compile("[0-9a-f]{6}");
    private static final Pattern RGB =
            Pattern.compile("rgba?\\( ?(\\d{1,3}) ?[, ] ?(\\d{1,3}) ?[, ] ?(\\d{1,3})(?: ?[,/] ?[\\d.%]{1,6})? ?\\)");

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        Matcher hex = HEX.matcher(phrase.plain());
        if (hex.find()) {
            return taken(six(hex.group(1)), 1);
        }
        if (BARE_HEX.matcher(phrase.plain()).matches()) {
            return taken("#" + phrase.plain(), .9);
        }
        Matcher rgb = RGB.matcher(phrase.plain());
        if (rgb.find()) {
            return rgb(rgb, phrase);
        }
        if (phrase.plain().startsWith("#") || phrase.plain().startsWith("rgb(")) {
            return Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()));
        }
        return named(phrase);
    }

    private static String six(String hex) {
        return hex.length() == 6
                ? "#" + hex
                : "#" + hex.charAt(0) + hex.charAt(0) + hex.charAt(1) + hex.charAt(1) + hex.charAt(2) + hex.charAt(2);
    }

    private static Readings rgb(Matcher rgb, Phrase phrase) {
        int[] parts = new int[3];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Integer.parseInt(rgb.group(i + 1));
            if (parts[i] > 255) {
                return Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()));
            }
        }
        return taken("#%02x%02x%02x".formatted(parts[0], parts[1], parts[2]), 1);
    }

    private static Readings named(Phrase phrase) {
        List<Token> colours =
                phrase.tokens().stream().filter(token -> token.is(Tag.COLOUR)).toList();
        if (colours.isEmpty()) {
            return Readings.none();
        }
        if (colours.stream().map(token -> token.value(Tag.COLOUR)).distinct().count() > 1) {
            return Readings.not(
                    Problem.Code.AMBIGUOUS,
                    colours.stream().map(Token::text).distinct().limit(5).toArray(String[]::new));
        }
        String colour = colours.getFirst().value(Tag.COLOUR);
        Optional<Token> shade =
                phrase.tokens().stream().filter(token -> token.is(Tag.SHADE)).findFirst();
        boolean known = phrase.tokens().stream().noneMatch(Token::isUnknown);
        return shade.map(token -> taken(shaded(colour, token.value(Tag.SHADE)), .85))
                .orElseGet(() -> taken(colour, known ? 1 : .9));
    }

    /** Two fifths of the way to black, or half of the way to white. */
    private static String shaded(String colour, String shade) {
        StringBuilder shaded = new StringBuilder("#");
        for (int i = 1; i < 7; i += 2) {
            int part = Integer.parseInt(colour.substring(i, i + 2), 16);
            int next = shade.equals("dark") ? part * 3 / 5 : (part + 255) / 2;
            shaded.append("%02x".formatted(next));
        }
        return shaded.toString();
    }

    private static Readings taken(String colour, double confidence) {
        return Readings.of(new Value.Text(colour), confidence);
    }
}
