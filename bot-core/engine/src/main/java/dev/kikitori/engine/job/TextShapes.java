package dev.kikitori.engine.job;

import dev.kikitori.engine.value.Kind;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a normalised string of each kind looks like; a program that sends one that does not is refused. */
final class TextShapes {
    /** The words and signs of OpenStreetMap's {@code opening_hours}; not its grammar, which is wider than what we read. */
    private static final String HOURS = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
            + "|week|year|easter|dawn|dusk|sunrise|sunset|off|closed|open|unknown"
            + "|\\d|\"[^\"]*\"|[\\s:,;+/()\\[\\]|-])++";

    private static final Map<Kind, Shape> SHAPES = Map.of(
            Kind.EMAIL,
                    Shape.of("[^\\s@<>\"]{1,64}@[^\\s@<>\".]{1,63}(?:\\.[^\\s@<>\".]{1,63}){1,10}", "info@example.org"),
            Kind.PHONE, Shape.of("\\+[1-9]\\d{4,14}(?:;ext=\\d{1,7})?", "+81312345678"),
            Kind.URL, Shape.of("https?://[^\\s<>\"/?#]{1,255}[^\\s<>\"]{0,2000}", "https://example.org"),
            Kind.COLOUR, Shape.of("#[0-9a-f]{6}", "#145a32"),
            Kind.OPENING_HOURS, Shape.of(HOURS, "Mo-Fr 09:00-18:00"));

    /** What it has to match, and a string that does. */
    private record Shape(Pattern pattern, String example) {
        static Shape of(String pattern, String example) {
            return new Shape(Pattern.compile(pattern), example);
        }
    }

    private TextShapes() {}

    /** One that is written as it should be; of a kind that has such a shape. */
    static String example(Kind kind) {
        return Objects.requireNonNull(SHAPES.get(kind)).example();
    }

    static Optional<Problem> check(Kind kind, String text) {
        Shape shape = SHAPES.get(kind);
        return shape == null || shape.pattern().matcher(text).matches()
                ? Optional.empty()
                : Optional.of(Problem.of(Problem.Code.MALFORMED, text, shape.example()));
    }
}
