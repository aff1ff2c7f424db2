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

/** Reads a number or a range of numbers; what is counted, and how roughly, is not kept. */
public final class NumberReader implements KindReader {

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        List<Token> tokens = phrase.tokens();
        List<Numbers.Found> found = Numbers.all(tokens);
        if (found.isEmpty()) {
            return nothing(phrase, tokens);
        }
        Numbers.Found first = found.getFirst();
        if (found.size() == 2) {
            Numbers.Found second = found.get(1);
            if (Spread.isRange(tokens, first.from(), first.to(), second.from(), NumberReader::isUnit)) {
                BigDecimal from = Spread.scaled(
                        first.number(),
                        tokens.subList(first.from(), first.to()),
                        tokens.subList(second.from(), second.to()));
                return Readings.sure(new Value.Range(new Value.Number(from), new Value.Number(second.number())));
            }
        }
        if (found.stream().map(Numbers.Found::number).distinct().count() > 1) {
            return Readings.not(
                    Problem.Code.AMBIGUOUS,
                    found.stream()
                            .map(one -> one.number().toPlainString())
                            .distinct()
                            .limit(5)
                            .toArray(String[]::new));
        }
        return Readings.of(new Value.Number(first.number()), confidence(tokens, first));
    }

    private static Readings nothing(Phrase phrase, List<Token> tokens) {
        if (tokens.stream()
                .anyMatch(token -> token.senses().isEmpty()
                        && Character.isDigit(token.text().charAt(0)))) {
            return Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()));
        }
        boolean none = tokens.stream().anyMatch(token -> token.is(Tag.NONE));
        return none && tokens.stream().noneMatch(Token::isUnknown)
                ? Readings.of(Value.Number.of(0), .9)
                : Readings.none();
    }

    private static double confidence(List<Token> tokens, Numbers.Found found) {
        long others = tokens.size() - (found.to() - found.from());
        return others == 0 ? 1 : others <= 12 ? .95 : .85;
    }

    private static boolean isUnit(Token token) {
        return !token.isFigure() && !token.is(Tag.AND);
    }
}
