package dev.kikitori.understanding.time;

import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.InvalidValue;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Plain;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a length of time, or from one to another. Months and years are turned into days and checked back. */
public final class DurationReader implements KindReader {

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        Optional<Readings> iso = iso(phrase.plain());
        if (iso.isPresent()) {
            return iso.get();
        }
        List<Token> tokens = phrase.tokens();
        LengthsSaid said = LengthsSaid.in(tokens);
        if (said.lengths().isEmpty()) {
            return clock(tokens);
        }
        Lengths.Found first = said.lengths().getFirst();
        if (said.isRange()) {
            return Readings.sure(
                    new Value.Range(value(first), value(said.lengths().get(1))));
        }
        if (said.lengths().size() > 1) {
            return Readings.not(
                    Problem.Code.AMBIGUOUS,
                    said.lengths().stream()
                            .map(one -> value(one).iso())
                            .limit(5)
                            .toArray(String[]::new));
        }
        boolean known = tokens.stream().noneMatch(Token::isUnknown);
        Bounds bounds =
                isUpTo(tokens, first.from() - 1) ? Bounds.MOST : Bounds.around(tokens, first.from(), first.to());
        return Readings.of(
                bounds.value(value(first), value(first)), first.rough() || first.vague() ? .7 : known ? 1 : .9);
    }

    /** "Up to three hours" ends a range that has no beginning. */
    private static boolean isUpTo(List<Token> tokens, int at) {
        return at >= 0
                && tokens.get(at).is(Tag.RANGE)
                && Character.isLetter(tokens.get(at).text().charAt(0))
                && Character.UnicodeScript.of(tokens.get(at).text().charAt(0)) == Character.UnicodeScript.LATIN;
    }

    private static Optional<Readings> iso(String plain) {
        if (!plain.startsWith("p") || plain.length() > 40) {
            return Optional.empty();
        }
        try {
            return Optional.of(Readings.sure(Plain.read(Kind.DURATION, plain.toUpperCase(Locale.ROOT))));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /** 1:30 is an hour and a half. */
    private static Readings clock(List<Token> tokens) {
        if (tokens.size() != 3 || !tokens.get(1).text().equals(":")) {
            return Readings.none();
        }
        Optional<Numbers.Found> hours = Numbers.at(tokens, 0);
        Optional<Numbers.Found> minutes = Numbers.at(tokens, 2);
        boolean told = hours.isPresent()
                && minutes.isPresent()
                && hours.get().small() >= 0
                && minutes.get().small() >= 0
                && minutes.get().small() < 60;
        return told
                ? Readings.of(
                        new Value.Length(
                                0,
                                Duration.ofHours(hours.get().small())
                                        .plusMinutes(minutes.get().small())),
                        .9)
                : Readings.none();
    }

    private static Value.Length value(Lengths.Found found) {
        return new Value.Length(found.days(), Duration.ofSeconds(found.seconds()));
    }
}
