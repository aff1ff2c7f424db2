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

/** Reads a time of day, or from one to another; a part of the day is a range to be checked back. */
public final class TimeReader implements KindReader {
    private static final double TO_CHECK = .6;

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        DaysSaid days = DaysSaid.in(phrase, context.now().toLocalDate());
        TimesSaid said = TimesSaid.in(phrase, days, TimeScanner.Bare.HOUR);
        if (said.impossible()) {
            return Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()));
        }
        Optional<LocalDateTime> fromNow = FromNow.moment(phrase, context.now());
        if (fromNow.isPresent()) {
            return Readings.of(
                    new Value.Clock(fromNow.get().toLocalTime().withSecond(0).withNano(0)), .9);
        }
        if (said.span().isPresent()) {
            TimeSpan span = said.span().get();
            return new Readings.Found(range(span), 1, span.isOpen() ? List.of(range(span.later())) : List.of());
        }
        return switch (said.times().size()) {
            case 0 -> none(phrase, said);
            case 1 -> one(said.times().getFirst().asWritten(said.tokens()), said.tokens());
            default ->
                Readings.not(
                        Problem.Code.AMBIGUOUS,
                        said.times().stream()
                                .map(time -> time.clock().toString())
                                .limit(5)
                                .toArray(String[]::new));
        };
    }

    private static Readings none(Phrase phrase, TimesSaid said) {
        if (!said.daypart().isEmpty()) {
            return Readings.of(Daypart.hours(said.daypart()), TO_CHECK);
        }
        return said.tokens().stream().anyMatch(Token::isFigure)
                ? Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()))
                : Readings.none();
    }

    private static Readings one(TimeOfDay time, List<Token> tokens) {
        double confidence = tokens.stream().anyMatch(Token::isUnknown) ? .9 : 1;
        Bounds bounds = Bounds.around(tokens, time.from(), time.to());
        Value.Clock clock = new Value.Clock(time.clock());
        Value.Clock later = new Value.Clock(time.later().clock());
        List<Value> other = time.isOpen() ? List.of(bounds.value(later, later)) : List.of();
        return new Readings.Found(bounds.value(clock, clock), confidence, other);
    }

    private static Value range(TimeSpan span) {
        return new Value.Range(
                new Value.Clock(span.from().clock()), new Value.Clock(span.to().clock()));
    }
}
