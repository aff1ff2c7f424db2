package dev.kikitori.understanding.number;

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
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Reads an amount of money, or from one to another. */
public final class MoneyReader implements KindReader {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        List<Token> tokens = phrase.tokens();
        List<Moneys.Found> all = Moneys.all(tokens, context.region());
        List<Moneys.Found> named = all.stream().filter(Moneys.Found::named).toList();
        for (int i = 0; i + 1 < all.size(); i++) {
            if (isRange(tokens, all.get(i), all.get(i + 1)) || isNeighbours(tokens, all.get(i), all.get(i + 1))) {
                return Readings.of(range(tokens, all.get(i), all.get(i + 1)), all.size() == 2 ? 1 : .85);
            }
        }
        List<Moneys.Found> found = named.isEmpty() ? priced(phrase, all) : named;
        if (found.isEmpty()) {
            return nothing(tokens, phrase, context);
        }
        if (isDollarsAndCents(tokens, all)) {
            BigDecimal cents = all.get(1).money().amount().multiply(HUNDREDTH);
            Value.Money whole = all.get(0).money();
            return Readings.of(new Value.Money(whole.amount().add(cents), whole.currency()), .85);
        }
        if (found.stream().map(Moneys.Found::money).distinct().count() > 1) {
            return Readings.not(
                    Problem.Code.AMBIGUOUS,
                    found.stream()
                            .map(one -> one.money().amount().toPlainString() + " "
                                    + one.money().currency())
                            .distinct()
                            .limit(5)
                            .toArray(String[]::new));
        }
        boolean known = tokens.stream().noneMatch(Token::isUnknown);
        Moneys.Found first = found.getFirst();
        return switch (Bounds.of(tokens, first.from(), first.to(), tokens.size())) {
            case NEITHER -> Readings.of(first.money(), known ? 1 : .9);
            case LEAST -> Readings.of(Value.Range.from(first.money()), .9);
            case MOST -> Readings.of(Value.Range.upTo(first.money()), .9);
        };
    }

    /** Without currencies, the numbers that are not of another kind: not 「2人で」. */
    private static List<Moneys.Found> priced(Phrase phrase, List<Moneys.Found> all) {
        List<Moneys.Found> priced = all.stream()
                .filter(one -> !Counted.isOfAnotherKind(phrase.tokens(), one.from(), one.to()))
                .filter(one -> all.size() == 1 || !Counted.isOfPeople(phrase, one.from(), one.to()))
                .toList();
        boolean free = phrase.tokens().stream().anyMatch(token -> token.is(Tag.FREE));
        return priced.isEmpty() && !free ? all : priced;
    }

    private static Readings nothing(List<Token> tokens, Phrase phrase, ReadingContext context) {
        if (tokens.stream().anyMatch(token -> token.is(Tag.FREE))) {
            return Readings.of(new Value.Money(BigDecimal.ZERO, Moneys.currency(context.region())), .9);
        }
        boolean huge = tokens.stream()
                .anyMatch(token -> token.senses().isEmpty()
                        && Character.isDigit(token.text().charAt(0)));
        return huge ? Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given())) : Readings.none();
    }

    private static boolean isRange(List<Token> tokens, Moneys.Found first, Moneys.Found second) {
        return Spread.isRange(
                tokens, first.from(), first.to(), second.from(), token -> !token.isFigure() && !token.is(Tag.AND));
    }

    /** 「3、4千円」, 「2、3万」. */
    private static boolean isNeighbours(List<Token> tokens, Moneys.Found first, Moneys.Found second) {
        BigDecimal one = first.money().amount();
        BigDecimal other = second.money().amount();
        BigDecimal scaled = Spread.scaled(
                one, tokens.subList(first.from(), first.to()), tokens.subList(second.from(), second.to()), other);
        boolean digits = one.signum() > 0 && one.compareTo(BigDecimal.TEN) < 0 && !first.named();
        return digits
                && second.from() - first.to() == 1
                && tokens.get(first.to()).text().equals("、")
                && scaled.compareTo(one) > 0
                && other.subtract(scaled).compareTo(scaled.divide(one, MathContext.DECIMAL64)) == 0;
    }

    private static Value range(List<Token> tokens, Moneys.Found first, Moneys.Found second) {
        String currency =
                first.named() ? first.money().currency() : second.money().currency();
        Value.Money to =
                second.named() ? second.money() : new Value.Money(second.money().amount(), currency);
        BigDecimal from = Spread.scaled(
                first.money().amount(),
                tokens.subList(first.from(), first.to()),
                tokens.subList(second.from(), second.to()),
                to.amount());
        return new Value.Range(new Value.Money(from, currency), to);
    }

    /** "twelve fifty". */
    private static boolean isDollarsAndCents(List<Token> tokens, List<Moneys.Found> all) {
        return all.size() == 2
                && all.stream().noneMatch(Moneys.Found::named)
                && all.get(0).to() == all.get(1).from()
                && tokens.stream().noneMatch(Token::isFigure)
                && all.get(0).money().amount().compareTo(BigDecimal.valueOf(1000)) < 0
                && all.get(1).money().amount().compareTo(BigDecimal.TEN) >= 0
                && all.get(1).money().amount().compareTo(BigDecimal.valueOf(100)) < 0;
    }
}
