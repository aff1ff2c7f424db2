package dev.kikitori.understanding.number;

import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds numbers among tokens: figures, number words, figures with scales ({@code 3万5千}, {@code 5k}), halves and
 * spoken decimals.
 */
public final class Numbers {

    /**
     * A number.
     *
     * @param from the first of its tokens
     * @param to behind the last of its tokens
     * @param figures whether it is one token, written in figures
     */
    public record Found(BigDecimal number, int from, int to, boolean figures) {
        /** The number, if it is whole and small enough for a date or a count; else -1. */
        public int small() {
            return number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(99_999)) <= 0 && isWhole()
                    ? number.intValue()
                    : -1;
        }

        private boolean isWhole() {
            return number.stripTrailingZeros().scale() <= 0;
        }
    }

    private Numbers() {}

    /** All numbers, in order. */
    public static List<Found> all(List<Token> tokens) {
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Optional<Found> found = at(tokens, i);
            found.ifPresent(all::add);
            i = found.map(Found::to).orElse(i + 1);
        }
        return all;
    }

    /** The number that begins at this token. */
    public static Optional<Found> at(List<Token> tokens, int from) {
        boolean minus = from + 1 < tokens.size() && isMinus(tokens, from);
        return new Sum(tokens, minus ? from + 1 : from)
                .found()
                .map(sum -> minus ? new Found(sum.number().negate(), from, sum.to(), false) : sum);
    }

    private static boolean isMinus(List<Token> tokens, int at) {
        Token sign = tokens.get(at);
        boolean glued = tokens.get(at + 1).from() == sign.to();
        return sign.is(Tag.MINUS) && (!sign.text().equals("-") || (glued && (at == 0 || isApart(tokens, at))));
    }

    private static boolean isApart(List<Token> tokens, int at) {
        Token before = tokens.get(at - 1);
        return before.to() < tokens.get(at).from() && !before.isFigure();
    }

    /** One number being added up from its tokens. */
    private static final class Sum {
        private static final int MOST_TOKENS = 40;
        /** Nobody says more digits one by one that are to be one number. */
        private static final int MOST_DIGITS = 16;

        private static final BigDecimal HALF = new BigDecimal("0.5");
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        private final List<Token> tokens;
        private final int from;
        private int at;
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal section = BigDecimal.ZERO;
        private BigDecimal last = BigDecimal.ZERO;
        private Optional<BigDecimal> current = Optional.empty();
        private int currentFrom;
        private int sectionFrom;
        private Optional<BigDecimal> least = Optional.empty();
        private Optional<BigDecimal> leastBig = Optional.empty();
        private boolean series;
        private boolean figure;
        private boolean scaled;

        Sum(List<Token> tokens, int from) {
            this.tokens = tokens;
            this.from = from;
            this.at = from;
            this.sectionFrom = from;
        }

        Optional<Found> found() {
            while (at < tokens.size() && at - from < MOST_TOKENS && take(tokens.get(at))) {
                at++;
            }
            if (at == from) {
                return Optional.empty();
            }
            BigDecimal number = total.add(section).add(current.orElse(BigDecimal.ZERO));
            return Optional.of(halved(decimals(new Found(number, from, at, at == from + 1 && figure))));
        }

        private boolean take(Token token) {
            if (token.isFigure()) {
                if (current.isPresent() || (at > from && !scaled)) {
                    return false;
                }
                return put(token.figure().get(), true);
            }
            if (token.is(Tag.NUMBER)) {
                return word(BigDecimal.valueOf(token.number(Tag.NUMBER)));
            }
            if (token.is(Tag.SCALE)) {
                return scale(new BigDecimal(token.value(Tag.SCALE)));
            }
            if (token.is(Tag.BIG_SCALE)) {
                return bigScale(new BigDecimal(token.value(Tag.BIG_SCALE)));
            }
            boolean joins = token.is(Tag.AND)
                    && scaled
                    && !isAnother()
                    && (next(Tag.NUMBER) || isSmallFigure())
                    && current.isEmpty();
            boolean tens = isTens() && next(Tag.NUMBER);
            boolean many = current.isPresent() && (next(Tag.SCALE) || next(Tag.BIG_SCALE));
            boolean hyphen = token.text().equals("-") && !figure && (tens || many) && isGlued();
            boolean one = token.is(Tag.ONE) && at == from && (next(Tag.SCALE) || next(Tag.BIG_SCALE));
            if (one) {
                current = Optional.of(BigDecimal.ONE);
            }
            return joins || hyphen || one;
        }

        private boolean put(BigDecimal number, boolean figures) {
            currentFrom = current.isPresent() ? currentFrom : at;
            current = Optional.of(number);
            figure |= figures;
            scaled = false;
            return true;
        }

        private boolean word(BigDecimal number) {
            if (current.isEmpty()) {
                boolean begins = at == from;
                put(number, false);
                series = begins && number.compareTo(BigDecimal.TEN) < 0;
                return true;
            }
            boolean unit = number.compareTo(BigDecimal.TEN) < 0;
            boolean closed = at > from && tokens.get(at - 1).text().chars().anyMatch(c -> c >= 0x3041 && c <= 0x309f);
            if (figure || !unit || closed) {
                return false;
            }
            if (isTens() && number.signum() > 0 && !series) {
                return put(current.get().add(number), false);
            }
            return series
                    && at - from < MOST_DIGITS
                    && put(current.get().multiply(BigDecimal.TEN).add(number), false);
        }

        private boolean isTens() {
            return !series
                    && current.filter(tens -> tens.compareTo(BigDecimal.valueOf(20)) >= 0
                                    && tens.compareTo(BigDecimal.valueOf(90)) <= 0
                                    && tens.remainder(BigDecimal.TEN).signum() == 0)
                            .isPresent();
        }

        private boolean scale(BigDecimal scale) {
            if (least.filter(before -> before.compareTo(scale) <= 0).isPresent()) {
                return endsBefore(current.isPresent() ? currentFrom : at);
            }
            least = Optional.of(scale);
            section = section.add(current.orElse(BigDecimal.ONE).multiply(scale));
            return scaled(scale);
        }

        private boolean bigScale(BigDecimal scale) {
            BigDecimal count = section.add(current.orElse(BigDecimal.ZERO));
            if (at > from && count.signum() == 0) {
                return false;
            }
            if (leastBig.filter(before -> before.compareTo(scale) <= 0).isPresent()) {
                section = BigDecimal.ZERO;
                return endsBefore(sectionFrom);
            }
            leastBig = Optional.of(scale);
            least = Optional.empty();
            sectionFrom = at + 1;
            total = total.add((at == from ? BigDecimal.ONE : count).multiply(scale));
            section = BigDecimal.ZERO;
            return scaled(scale);
        }

        /** Scales only grow smaller: with one that does not, another number began: 「三万五万」. */
        private boolean endsBefore(int next) {
            at = next;
            current = Optional.empty();
            return false;
        }

        private boolean scaled(BigDecimal scale) {
            last = scale;
            current = Optional.empty();
            series = false;
            scaled = true;
            return true;
        }

        private boolean next(Tag tag) {
            return at + 1 < tokens.size() && tokens.get(at + 1).is(tag);
        }

        /** Whether the number behind an "and" is as large: "one hundred and two hundred" are two. */
        private boolean isAnother() {
            if (at + 2 >= tokens.size()) {
                return false;
            }
            Token scale = tokens.get(at + 2);
            boolean hundreds = section.signum() > 0;
            String more = hundreds ? scale.value(Tag.SCALE) : scale.value(Tag.BIG_SCALE);
            return !more.isEmpty() && new BigDecimal(more).compareTo(last) >= 0;
        }

        /** The 20 of "3 hundred and 20". */
        private boolean isSmallFigure() {
            return at + 1 < tokens.size()
                    && figure
                    && tokens.get(at + 1)
                            .figure()
                            .filter(small -> small.compareTo(HUNDRED) < 0)
                            .isPresent();
        }

        private boolean isGlued() {
            Token hyphen = tokens.get(at);
            return tokens.get(at - 1).to() == hyphen.from()
                    && tokens.get(at + 1).from() == hyphen.to();
        }

        private Found decimals(Found whole) {
            if (at + 1 >= tokens.size() || !tokens.get(at).is(Tag.POINT)) {
                return whole;
            }
            if (whole.figures()
                    && isWord(tokens.get(at))
                    && tokens.get(at + 1).text().matches("\\d{1,6}")) {
                return new Found(
                        whole.number()
                                .add(new BigDecimal("0." + tokens.get(at + 1).text())),
                        from,
                        at + 2,
                        false);
            }
            if (whole.figures() || !next(Tag.NUMBER)) {
                return whole;
            }
            StringBuilder digits = new StringBuilder("0.");
            int end = at + 1;
            while (end < tokens.size()
                    && digits.length() < 20
                    && tokens.get(end).is(Tag.NUMBER)
                    && tokens.get(end).number(Tag.NUMBER) < 10) {
                digits.append(tokens.get(end++).number(Tag.NUMBER));
            }
            return digits.length() == 2
                    ? whole
                    : new Found(whole.number().add(new BigDecimal(digits.toString())), from, end, false);
        }

        private static boolean isWord(Token point) {
            return Character.isLetter(point.text().charAt(0));
        }

        /** "two and a half". */
        private Found halved(Found whole) {
            int half = whole.to();
            if (half < tokens.size() && tokens.get(half).is(Tag.AND)) {
                half++;
                if (half < tokens.size() && tokens.get(half).is(Tag.ONE)) {
                    half++;
                }
                if (half < tokens.size() && tokens.get(half).is(Tag.HALF)) {
                    return new Found(whole.number().add(HALF), whole.from(), half + 1, false);
                }
            }
            return whole;
        }
    }
}
