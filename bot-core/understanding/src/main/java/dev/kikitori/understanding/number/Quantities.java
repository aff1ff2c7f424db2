package dev.kikitori.understanding.number;

import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds quantities among tokens: numbers, and what only a quantity can be: fractions ({@code 3/4}, "two thirds", "half a
 * dozen"), scaled halves ("two and a half million"), "a couple", and numbers said in pairs of digits ("nineteen eighty").
 * Thirds and the like are kept to fifteen digits.
 */
final class Quantities {
    private static final MathContext FIFTEEN = new MathContext(15);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Token> tokens;

    private Quantities(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** All quantities, in order. */
    static List<Numbers.Found> all(List<Token> tokens) {
        List<Numbers.Found> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Optional<Numbers.Found> found = at(tokens, i);
            found.filter(one -> !isVague(tokens, one.from())).ifPresent(all::add);
            i = found.map(Numbers.Found::to).orElse(i + 1);
        }
        return all;
    }

    /** 「数十」, "a few hundred": nobody knows how many. */
    static boolean isVague(List<Token> tokens, int from) {
        return from > 0 && tokens.get(from - 1).is(Tag.FEW) && tokens.get(from).is(Tag.SCALE);
    }

    /** The quantity that begins at this token. */
    static Optional<Numbers.Found> at(List<Token> tokens, int from) {
        return new Quantities(tokens).at(from, true);
    }

    /** Likewise, but "twelve fifty" stays two numbers. */
    static Optional<Numbers.Found> unpaired(List<Token> tokens, int from) {
        return new Quantities(tokens).at(from, false);
    }

    private Optional<Numbers.Found> at(int from, boolean pairs) {
        if (is(from - 1, Tag.FEW) && (is(from, Tag.SCALE) || is(from, Tag.BIG_SCALE))) {
            return Optional.empty();
        }
        Optional<Numbers.Found> part = part(from);
        if (part.isPresent()) {
            return Optional.of(scaled(part.get(), true));
        }
        Optional<Numbers.Found> number = Numbers.at(tokens, from);
        return number.map(found ->
                inTenths(found).orElseGet(() -> scaled(withPart(pairs ? paired(found) : found), false)));
    }

    /** 「三割五分」 are thirty-five hundredths. */
    private Optional<Numbers.Found> inTenths(Numbers.Found first) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal last = HUNDRED;
        Optional<Numbers.Found> part = Optional.of(first);
        int end = first.from();
        while (part.isPresent() && is(part.get().to(), Tag.TENTHS)) {
            BigDecimal each = new BigDecimal(tokens.get(part.get().to()).value(Tag.TENTHS));
            if (each.signum() == 0
                    || each.compareTo(last) >= 0
                    || (last.compareTo(HUNDRED) == 0 && each.compareTo(BigDecimal.TEN) != 0)) {
                break;
            }
            sum = sum.add(part.get().number().multiply(each));
            last = each;
            end = part.get().to() + 1;
            part = end < tokens.size() ? Numbers.at(tokens, end) : Optional.empty();
        }
        return end > first.from() ? Optional.of(new Numbers.Found(sum, first.from(), end, false)) : Optional.empty();
    }

    /** A fraction or a word for a few: "half", "a third", "two thirds", "3/4", "a couple of". */
    private Optional<Numbers.Found> part(int from) {
        if (is(from, Tag.POINT) || tokens.get(from).text().equals(".")) {
            return pointed(from);
        }
        int article = is(from, Tag.ONE) ? from + 1 : from;
        if (is(article, Tag.COUPLE)) {
            BigDecimal count = new BigDecimal(tokens.get(article).value(Tag.COUPLE));
            return Optional.of(new Numbers.Found(count, from, article + 1, false));
        }
        if (is(article, Tag.HALF)) {
            int end = article + 1 + (is(article + 1, Tag.ONE) ? 1 : 0);
            boolean scale = is(end, Tag.SCALE) || is(end, Tag.BIG_SCALE) || is(end, Tag.CURRENCY);
            return Optional.of(new Numbers.Found(new BigDecimal("0.5"), from, scale ? end : article + 1, false));
        }
        boolean quarter = is(from, Tag.QUARTER)
                && Character.isLetter(tokens.get(from).text().charAt(0));
        if (quarter && !is(from + 1, Tag.PAST) && !is(from + 1, Tag.TO)) {
            return Optional.of(new Numbers.Found(new BigDecimal("0.25"), from, from + 1, false));
        }
        if (article > from && is(article, Tag.FRACTION)) {
            return Optional.of(fraction(BigDecimal.ONE, from, article));
        }
        Optional<Numbers.Found> above = Numbers.at(tokens, from);
        return above.flatMap(found -> fraction(found, from));
    }

    private Optional<Numbers.Found> fraction(Numbers.Found above, int from) {
        int at = above.to();
        if (is(at, Tag.FRACTION)
                && (above.small() == 1 || (above.small() > 1 && !is(at, Tag.ORDINAL) && !is(at, Tag.HALF)))) {
            return Optional.of(fraction(above.number(), from, at));
        }
        if (above.figures() && isGlued(at) && tokens.get(at).text().equals("/") && isGlued(at + 1)) {
            Optional<BigDecimal> below = tokens.get(at + 1).figure();
            boolean another = isGlued(at + 2) && tokens.get(at + 2).text().equals("/");
            if (below.isPresent() && below.get().signum() > 0 && !another) {
                return Optional.of(new Numbers.Found(divided(above.number(), below.get()), from, at + 2, false));
            }
        }
        return inverted(above, from);
    }

    /** 「三分の二」: the lower number comes first. */
    private Optional<Numbers.Found> inverted(Numbers.Found below, int from) {
        if (!is(below.to(), Tag.DIVIDED) || below.number().signum() == 0 || below.to() + 1 >= tokens.size()) {
            return Optional.empty();
        }
        return Numbers.at(tokens, below.to() + 1)
                .map(above -> new Numbers.Found(divided(above.number(), below.number()), from, above.to(), false));
    }

    private Numbers.Found fraction(BigDecimal above, int from, int at) {
        return new Numbers.Found(
                divided(above, new BigDecimal(tokens.get(at).value(Tag.FRACTION))), from, at + 1, false);
    }

    private static BigDecimal divided(BigDecimal above, BigDecimal below) {
        return above.divide(below, FIFTEEN);
    }

    /** ".5", "point five". */
    private Optional<Numbers.Found> pointed(int from) {
        StringBuilder digits = new StringBuilder("0.");
        int at = from + 1;
        boolean sign = !is(from, Tag.POINT);
        if (sign && isGlued(at) && tokens.get(at).isFigure() && (from == 0 || !isGlued(from))) {
            digits.append(tokens.get(at++).text());
        } else {
            while (!sign && is(at, Tag.NUMBER) && tokens.get(at).number(Tag.NUMBER) < 10 && digits.length() < 20) {
                digits.append(tokens.get(at++).number(Tag.NUMBER));
            }
        }
        boolean decimal = digits.length() > 2
                && digits.chars().allMatch(c -> c == '.' || Character.isDigit(c))
                && digits.indexOf(".", 2) < 0;
        return decimal
                ? Optional.of(new Numbers.Found(new BigDecimal(digits.toString()), from, at, false))
                : Optional.empty();
    }

    /** "five and three quarters", "3 1/2". */
    private Numbers.Found withPart(Numbers.Found whole) {
        int next = whole.to() + (is(whole.to(), Tag.AND) ? 1 : 0);
        if (next >= tokens.size() || whole.small() < 0) {
            return whole;
        }
        boolean joined = next > whole.to();
        return part(next)
                .filter(part -> part.number().compareTo(BigDecimal.ONE) < 0
                        && part.number().signum() > 0)
                .filter(part -> joined || tokens.get(next).isFigure())
                .map(part -> new Numbers.Found(whole.number().add(part.number()), whole.from(), part.to(), false))
                .orElse(whole);
    }

    /** "two and a half million", "half a dozen", "3/4 million". */
    private Numbers.Found scaled(Numbers.Found found, boolean part) {
        int at = part ? ofOne(found.to()) : found.to();
        boolean broken = part || (found.number().stripTrailingZeros().scale() > 0 && !found.figures());
        if (!broken || !(is(at, Tag.SCALE) || is(at, Tag.BIG_SCALE))) {
            return found;
        }
        Token scale = tokens.get(at);
        BigDecimal by = new BigDecimal(scale.is(Tag.SCALE) ? scale.value(Tag.SCALE) : scale.value(Tag.BIG_SCALE));
        return scaled(new Numbers.Found(found.number().multiply(by), found.from(), at + 1, false), true);
    }

    /** Over the "of a" of "a quarter of a million". */
    private int ofOne(int at) {
        int scale = at + 2;
        boolean link = is(at, Tag.LINK) && is(at + 1, Tag.ONE);
        return link && (is(scale, Tag.BIG_SCALE) || is(scale, Tag.SCALE)) ? scale : at;
    }

    /** "nineteen eighty four", "one twenty": what is said in pairs of digits. */
    private Numbers.Found paired(Numbers.Found first) {
        int high = first.small();
        if (first.figures() || high < 1 || high > 99 || !isWord(first.from()) || !isWord(first.to())) {
            return first;
        }
        Optional<Numbers.Found> second = Numbers.at(tokens, first.to());
        int low = second.map(Numbers.Found::small).orElse(-1);
        boolean pair = low > 9 && low < 100 && first.to() - first.from() <= 3;
        return pair
                ? new Numbers.Found(
                        first.number().multiply(HUNDRED).add(second.get().number()),
                        first.from(),
                        second.get().to(),
                        false)
                : first;
    }

    private boolean isWord(int at) {
        return is(at, Tag.NUMBER)
                && Character.isLetter(tokens.get(at).text().charAt(0))
                && !Character.isIdeographic(tokens.get(at).text().charAt(0));
    }

    private boolean is(int at, Tag tag) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(tag);
    }

    /** Whether nothing parts this token from the one before it. */
    private boolean isGlued(int at) {
        return at > 0
                && at < tokens.size()
                && tokens.get(at - 1).to() == tokens.get(at).from();
    }
}
