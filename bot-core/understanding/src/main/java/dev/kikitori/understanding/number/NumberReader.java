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
import java.util.List;
import java.util.Optional;

/**
 * Reads a number or a range of numbers, which may have one open end; what is counted, and how roughly, is not kept. Of
 * several numbers the one counts that the question asks for ({@link Counted}); where none stands out it is asked back.
 */
public final class NumberReader implements KindReader {

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        List<Token> tokens = phrase.tokens();
        List<Numbers.Found> found = Counted.withoutRefused(phrase, Quantities.all(tokens));
        Optional<Integer> people = People.in(question, phrase);
        if (people.isPresent() && (found.isEmpty() || isMore(people.get(), found))) {
            return Readings.of(Value.Number.of(people.get()), .85);
        }
        if (found.isEmpty()) {
            return nothing(phrase, tokens);
        }
        Optional<Readings> twice = twice(question, phrase, found);
        if (twice.isPresent()) {
            return twice.get();
        }
        Optional<Readings> range = range(tokens, found);
        if (range.isPresent()) {
            return range.get();
        }
        List<Numbers.Found> meant = Counted.of(question, phrase).meant(found);
        boolean several = meant.stream().map(Numbers.Found::number).distinct().count() > 1;
        if (several || (meant.size() > 1 && Counted.people(tokens, meant).isPresent())) {
            return severally(tokens, meant);
        }
        Numbers.Found first = meant.getFirst();
        Value.Number number = new Value.Number(placed(tokens, first));
        double confidence = confidence(tokens, first, found.size() > meant.size());
        return switch (bounds(tokens, found, first)) {
            case NEITHER -> Readings.of(number, confidence);
            case LEAST -> Readings.of(Value.Range.from(number), confidence);
            case MOST -> Readings.of(Value.Range.upTo(number), confidence);
        };
    }

    /** Whether this number is a price, a time of day, a day, a length, or how sure someone is. */
    public static boolean isOfAnotherKind(List<Token> tokens, Numbers.Found found) {
        return Counted.isOfAnotherKind(tokens, found.from(), found.to());
    }

    /** The quantity that begins at this token. */
    public static Optional<Numbers.Found> quantity(List<Token> tokens, int at) {
        return Quantities.unpaired(tokens, at);
    }

    /** The number of a place in an order that stands here. */
    public static Numbers.Found placed(List<Token> tokens, int at) {
        return new Numbers.Found(BigDecimal.valueOf(tokens.get(at).number(Tag.ORDINAL)), at, at + 1, false);
    }

    /** "Four, five", "three, three of us": people are not counted digit by digit. */
    private static Optional<Readings> twice(Question question, Phrase phrase, List<Numbers.Found> found) {
        Numbers.Found only = found.getFirst();
        boolean two = found.size() == 1 && only.to() - only.from() == 2 && only.small() > 10 && only.small() < 100;
        boolean digits = two
                && phrase.tokens().subList(only.from(), only.to()).stream()
                        .allMatch(token -> token.is(Tag.NUMBER) && token.number(Tag.NUMBER) < 10);
        if (!digits || !People.asks(question, phrase)) {
            return Optional.empty();
        }
        int first = phrase.tokens().get(only.from()).number(Tag.NUMBER);
        int second = phrase.tokens().get(only.from() + 1).number(Tag.NUMBER);
        Value range = new Value.Range(Value.Number.of(first), Value.Number.of(second));
        return first == second
                ? Optional.of(Readings.of(Value.Number.of(first), .85))
                : second == first + 1 ? Optional.of(Readings.of(range, .85)) : Optional.empty();
    }

    /** Whether so many people are not simply the one number that is said. */
    private static boolean isMore(int people, List<Numbers.Found> found) {
        return found.size() > 1 || found.getFirst().small() != people;
    }

    private static Bounds bounds(List<Token> tokens, List<Numbers.Found> found, Numbers.Found one) {
        int place = found.indexOf(one);
        int next = place + 1 < found.size() ? found.get(place + 1).from() : tokens.size();
        return Bounds.of(tokens, one.from(), one.to(), next);
    }

    /** The one pair of numbers that is a range: by a word between them, or as the least and the most. */
    private static Optional<Readings> range(List<Token> tokens, List<Numbers.Found> found) {
        for (int i = 0; i + 1 < found.size(); i++) {
            Numbers.Found first = found.get(i);
            Numbers.Found second = found.get(i + 1);
            boolean bounded =
                    bounds(tokens, found, first) == Bounds.LEAST && bounds(tokens, found, second) == Bounds.MOST;
            if (bounded
                    || isNeighbours(tokens, first, second)
                    || Spread.isRange(tokens, first.from(), first.to(), second.from(), NumberReader::isUnit)) {
                BigDecimal to = second.number().add(tens(first, second));
                BigDecimal from = Spread.scaled(
                        first.number(),
                        tokens.subList(first.from(), first.to()),
                        tokens.subList(second.from(), second.to()),
                        to);
                Value range = new Value.Range(new Value.Number(from), new Value.Number(to));
                return Optional.of(Readings.of(range, found.size() == 2 ? 1 : .85));
            }
        }
        return Optional.empty();
    }

    /** "three or four", 「二、三人」. */
    private static boolean isNeighbours(List<Token> tokens, Numbers.Found first, Numbers.Found second) {
        int tens = tens(first, second).intValue();
        boolean next = first.small() >= 0 && first.small() + 1 == second.small() + tens;
        if (!next || second.from() - first.to() != 1) {
            return false;
        }
        Token between = tokens.get(first.to());
        boolean follows =
                second.to() < tokens.size() && !tokens.get(second.to()).is(Tag.OR);
        return between.is(Tag.OR) || (between.text().equals("、") && (follows || tens > 0) && first.small() - tens < 10);
    }

    /** The tens that the second of two neighbours leaves out: 「十二、三人」. */
    private static BigDecimal tens(Numbers.Found first, Numbers.Found second) {
        boolean left = first.small() > 10
                && first.small() < 100
                && !first.figures()
                && first.small() % 10 + 1 == second.small()
                && second.small() < 10;
        return BigDecimal.valueOf(left ? first.small() - first.small() % 10 : 0);
    }

    /** "twenty-first": the place in the order is the number. */
    private static BigDecimal placed(List<Token> tokens, Numbers.Found found) {
        int next =
                found.to() < tokens.size() && tokens.get(found.to()).text().equals("-") ? found.to() + 1 : found.to();
        boolean compound = next < tokens.size()
                && tokens.get(next).is(Tag.ORDINAL)
                && tokens.get(next).number(Tag.ORDINAL) > 0
                && found.number().remainder(BigDecimal.TEN).signum() == 0;
        return compound ? found.number().add(BigDecimal.valueOf(tokens.get(next).number(Tag.ORDINAL))) : found.number();
    }

    private static Readings severally(List<Token> tokens, List<Numbers.Found> meant) {
        Optional<BigDecimal> sum = Counted.people(tokens, meant);
        if (sum.isPresent()) {
            return new Readings.Found(
                    new Value.Number(sum.get()),
                    .75,
                    List.of(new Value.Number(meant.getFirst().number())));
        }
        return Readings.not(
                Problem.Code.AMBIGUOUS,
                meant.stream()
                        .map(one -> one.number().toPlainString())
                        .distinct()
                        .limit(5)
                        .toArray(String[]::new));
    }

    private static Readings nothing(Phrase phrase, List<Token> tokens) {
        if (tokens.stream()
                .anyMatch(token -> token.senses().isEmpty()
                        && Character.isDigit(token.text().charAt(0)))) {
            return Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()));
        }
        Optional<Token> ordinal = tokens.stream()
                .filter(token -> token.is(Tag.ORDINAL) && token.number(Tag.ORDINAL) > 0)
                .findFirst();
        if (ordinal.isPresent()) {
            return Readings.of(Value.Number.of(ordinal.get().number(Tag.ORDINAL)), .85);
        }
        boolean none = tokens.stream().anyMatch(token -> token.is(Tag.NONE));
        return none && tokens.stream().noneMatch(Token::isUnknown)
                ? Readings.of(Value.Number.of(0), .9)
                : Readings.none();
    }

    private static double confidence(List<Token> tokens, Numbers.Found found, boolean chosen) {
        int others = tokens.size() - (found.to() - found.from());
        return chosen ? .85 : others == 0 ? 1 : others <= 12 ? .95 : .85;
    }

    private static boolean isUnit(Token token) {
        return !token.isFigure() && !token.is(Tag.AND) && !",、.".contains(token.text());
    }
}
