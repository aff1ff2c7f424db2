package dev.kikitori.understanding.time;

import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Excerpt;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Token;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads a time of day, or from one to another. */
public final class TimeReader implements KindReader {

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        List<Token> tokens = phrase.tokens();
        TimeScanner.Found found = TimeScanner.scan(phrase, tokens, TimeScanner.Bare.HOUR, true);
        List<TimeOfDay> times = found.times();
        if (found.impossible()) {
            return Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()));
        }
        Optional<LocalDateTime> fromNow = FromNow.moment(tokens, context.now());
        if (fromNow.isPresent()) {
            return Readings.of(
                    new Value.Clock(fromNow.get().toLocalTime().withSecond(0).withNano(0)), .9);
        }
        return switch (times.size()) {
            case 0 ->
                tokens.stream().anyMatch(Token::isFigure)
                        ? Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()))
                        : Readings.none();
            case 1 -> one(times.getFirst().asWritten(tokens), tokens);
            default -> several(times, tokens);
        };
    }

    private static Readings one(TimeOfDay time, List<Token> tokens) {
        double confidence = tokens.stream().anyMatch(Token::isUnknown) ? .9 : 1;
        List<Value> other = time.isOpen() ? List.of(new Value.Clock(time.later().clock())) : List.of();
        return new Readings.Found(new Value.Clock(time.clock()), confidence, other);
    }

    private static Readings several(List<TimeOfDay> times, List<Token> tokens) {
        Optional<TimeSpan> span = TimeSpan.of(times.get(0), times.get(1), tokens);
        if (times.size() == 2 && span.isPresent()) {
            List<Value> other = span.get().isOpen() ? List.of(range(span.get().later())) : List.of();
            return new Readings.Found(range(span.get()), 1, other);
        }
        boolean same = times.stream().map(TimeOfDay::minutes).distinct().count() == 1;
        return same
                ? one(times.getFirst().asWritten(tokens), tokens)
                : Readings.not(
                        Problem.Code.AMBIGUOUS,
                        times.stream()
                                .map(time -> time.clock().toString())
                                .limit(5)
                                .toArray(String[]::new));
    }

    private static Value range(TimeSpan span) {
        return new Value.Range(
                new Value.Clock(span.from().clock()), new Value.Clock(span.to().clock()));
    }
}
