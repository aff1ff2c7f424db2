package dev.kikitori.understanding.time;

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
import dev.kikitori.understanding.time.DayScanner.Mention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a day, or from one to another; a week or month said instead of a day is a range to be checked back. */
public final class DateReader implements KindReader {

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        DaysSaid said = DaysSaid.in(phrase, context.now().toLocalDate());
        if (said.impossible()) {
            return Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()));
        }
        if (said.several()) {
            return Readings.not(Problem.Code.AMBIGUOUS, Excerpt.of(phrase.given()));
        }
        return switch (said.days().size()) {
            case 0 ->
                SpokenFigures.day(phrase, context.now().toLocalDate())
                        .orElseGet(() -> WrittenDays.pair(phrase, context.now().toLocalDate()));
            case 1 -> one(said, phrase);
            default ->
                Readings.sure(
                        range(said.days().get(0).from(), said.days().get(1).from()));
        };
    }

    private static Readings one(DaysSaid said, Phrase phrase) {
        Days.Found found = said.days().getFirst();
        Bounds bounds =
                Bounds.around(phrase.tokens(), first(said).from(), last(said).to());
        LocalDate to =
                found.to() == null ? lastOfStay(phrase.tokens(), last(said).to(), found.from()) : found.to();
        if (bounds != Bounds.NONE) {
            return Readings.of(
                    bounds.value(new Value.Day(found.from()), new Value.Day(found.last())), found.confidence());
        }
        if (to != null) {
            return Readings.of(range(found.from(), to), found.confidence());
        }
        LocalDate other = found.other();
        return new Readings.Found(
                new Value.Day(found.from()),
                found.confidence(),
                other == null ? List.of() : List.of(new Value.Day(other)));
    }

    /** 「20日から2泊」, 「20日より3日間」: the last day of a stay that is told by its length. */
    private static @Nullable LocalDate lastOfStay(List<Token> tokens, int behind, LocalDate from) {
        int at = behind;
        boolean joined = false;
        while (at < tokens.size() && isJoint(tokens.get(at))) {
            joined |= tokens.get(at++).is(Tag.RANGE);
        }
        Optional<Lengths.Found> stay = at < tokens.size() ? Lengths.at(tokens, at) : Optional.empty();
        if (stay.isEmpty()
                || stay.get().seconds() > 0
                || stay.get().rough()
                || stay.get().vague()) {
            return null;
        }
        boolean nights = isNights(tokens, stay.get().from(), stay.get().to());
        boolean only = isNights(tokens, stay.get().to() - 1, stay.get().to());
        long days = only ? stay.get().days() : stay.get().days() - 1;
        return days > 0 && (joined || nights) ? from.plusDays(days) : null;
    }

    private static boolean isJoint(Token token) {
        return token.is(Tag.RANGE) || token.is(Tag.LINK) || token.is(Tag.POLITE) || "、,".contains(token.text());
    }

    private static boolean isNights(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream()
                .anyMatch(token -> token.value(Tag.UNIT).equals("nights"));
    }

    private static Mention first(DaysSaid said) {
        return said.mentions().getFirst();
    }

    private static Mention last(DaysSaid said) {
        return said.mentions().getLast();
    }

    private static Value range(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return new Value.Day(from);
        }
        return new Value.Range(new Value.Day(from), new Value.Day(to));
    }
}
