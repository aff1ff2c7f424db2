package dev.kikitori.engine.job;

import dev.kikitori.engine.value.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a normalised string of each kind looks like; a program that sends one that does not is refused. */
final class TextShapes {
    private static final Map<Kind, Pattern> SHAPES = Map.of(
            Kind.EMAIL, Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\".]{1,63}(?:\\.[^\\s@<>\".]{1,63}){1,10}"),
            Kind.PHONE, Pattern.compile("\\+[1-9]\\d{4,14}(?:;ext=\\d{1,7})?"),
            Kind.URL, Pattern.compile("https?://[^\\s<>\"/?#]{1,255}[^\\s<>\"]{0,2000}"),
            Kind.COLOUR, Pattern.compile("#[0-9a-f]{6}"));

    private TextShapes() {}

    static Optional<Problem> check(Kind kind, String text) {
        Pattern shape = SHAPES.get(kind);
        return shape == null || shape.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(Problem.of(Problem.Code.MALFORMED, text));
    }
}
