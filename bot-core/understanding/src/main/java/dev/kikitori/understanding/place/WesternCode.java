package dev.kikitori.understanding.place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A postal code of the shape of one country's, and the region's letters that belong to it.
 *
 * @param from where it begins in the folded text, the region's letters included
 * @param to behind it
 * @param code as it is written
 * @param region the letters of a state or province beside it; else empty
 */
record WesternCode(int from, int to, String code, String region) {
    /** Shapes with the groups {@code code} and, where the country has states, {@code state}. All match in linear time. */
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("\\b(?<state>)(?<code>[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2})\\b"),
            Pattern.compile("(?:\\b(?<state>[a-z]{2}),? )?\\b(?<code>[a-z]\\d[a-z][ -]?\\d[a-z]\\d)\\b"),
            Pattern.compile("(?<=[a-z,.] )(?<state>nsw|vic|qld|tas|act|wa|sa|nt),? (?<code>\\d{4})(?!\\d)"),
            Pattern.compile("(?<=[a-z,.] )(?<state>[a-z]{2}),? (?<code>\\d{5}(?:-\\d{4})?)(?![\\d-])"),
            Pattern.compile("(?<=[a-z,.] )(?<state>)(?<code>\\d{5}(?:-\\d{4})?)$"),
            Pattern.compile("(?<![\\d-])(?<state>)(?:(?:d|a|ch|f|i|e)-)?(?<code>\\d{5})(?=,? \\p{L})"),
            Pattern.compile("(?<=, |^|\\n)(?<state>)(?:(?:d|a|ch)-)?(?<code>\\d{4})(?= \\p{L})"));

    static Optional<WesternCode> in(String plain) {
        for (Pattern shape : SHAPES) {
            Matcher matcher = shape.matcher(plain);
            WesternCode last = null;
            while (matcher.find()) {
                String state = matcher.group("state") == null ? "" : matcher.group("state");
                last = new WesternCode(matcher.start(), matcher.end(), upper(matcher.group("code")), upper(state));
            }
            if (last != null) {
                return Optional.of(last);
            }
        }
        return Optional.empty();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
