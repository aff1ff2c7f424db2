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
import java.time.LocalDate;
import java.util.List;

/** Reads a day, or from one to another; a week or month said instead of a day is a range to be checked back. */
public final class DateReader implements KindReader {

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        List<Token> tokens = Timeless.of(
                phrase,
                TimeScanner.scan(phrase, phrase.tokens(), TimeScanner.Bare.NOTHING, true)
                        .times());
        DaysSaid said = DaysSaid.in(phrase, tokens, context.now().toLocalDate());
        if (said.impossible()) {
            return Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()));
        }
        if (said.contradicts()) {
            return Readings.not(Problem.Code.AMBIGUOUS, Excerpt.of(phrase.given()));
        }
        return switch (said.days().size()) {
            case 0 -> Readings.none();
            case 1 -> one(said.days().getFirst());
            default ->
                Readings.sure(
                        range(said.days().get(0).from(), said.days().get(1).from()));
        };
    }

    private static Readings one(Days.Found found) {
        LocalDate to = found.to();
        if (to != null) {
            return Readings.of(range(found.from(), to), found.confidence());
        }
        LocalDate other = found.other();
        return new Readings.Found(
                new Value.Day(found.from()),
                found.confidence(),
                other == null ? List.of() : List.of(new Value.Day(other)));
    }

    private static Value range(LocalDate from, LocalDate to) {
        return new Value.Range(new Value.Day(from), new Value.Day(to));
    }
}
