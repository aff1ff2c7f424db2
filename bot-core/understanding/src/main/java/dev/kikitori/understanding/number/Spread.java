package dev.kikitori.understanding.number;

import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** Whether two things found among tokens are the ends of a range. */
public final class Spread {
    private Spread() {}

    /**
     * The first end of "3 to 5 thousand", 3〜5万, "five to six hundred": it takes the scale that was said with the second
     * end only, unless it would then be the larger one.
     */
    static BigDecimal scaled(BigDecimal number, List<Token> first, List<Token> second, BigDecimal end) {
        boolean own = first.stream().anyMatch(token -> token.is(Tag.BIG_SCALE) || token.is(Tag.SCALE));
        return second.stream()
                .filter(token -> !own && (token.is(Tag.BIG_SCALE) || token.is(Tag.SCALE)))
                .map(token ->
                        new BigDecimal(token.is(Tag.BIG_SCALE) ? token.value(Tag.BIG_SCALE) : token.value(Tag.SCALE)))
                .filter(scale -> number.compareTo(scale) < 0)
                .map(number::multiply)
                .filter(scaled -> scaled.compareTo(end) < 0)
                .reduce((one, other) -> other)
                .orElse(number);
    }

    /**
     * Whether what stands between the two ends makes them a range.
     *
     * @param to behind the last token of the first end
     * @param from the first token of the second end
     * @param silent tokens that may stand between and change nothing
     */
    public static boolean isRange(List<Token> tokens, int first, int to, int from, Predicate<Token> silent) {
        boolean between = first > 0 && tokens.get(first - 1).is(Tag.FROM);
        boolean joined = false;
        for (Token token : tokens.subList(to, from)) {
            if (token.is(Tag.RANGE) || (between && token.is(Tag.AND))) {
                joined = true;
            } else if (!silent.test(token)) {
                return false;
            }
        }
        return joined;
    }
}
