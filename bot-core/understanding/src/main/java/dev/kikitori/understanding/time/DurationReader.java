package dev.kikitori.understanding.time;

import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.InvalidValue;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Plain;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.reading.Excerpt;
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
        Optional<Readings> clock = clock(tokens);
        if (clock.isPresent() || said.lengths().isEmpty()) {
            return clock.orElseGet(() -> between(phrase, context));
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
        if (isTimeOfDay(tokens, first.from())) {
            return between(phrase, context);
        }
        boolean known = tokens.stream().noneMatch(Token::isUnknown);
        Bounds bounds =
                isUpTo(tokens, first.from() - 1) ? Bounds.MOST : Bounds.around(tokens, first.from(), first.to());
        return Readings.of(
                bounds.value(value(first), value(first)), first.rough() || first.vague() ? .7 : known ? 1 : .9);
    }

    /** 「25時61分」: the minutes of an hour of the day are no length. */
    private static boolean isTimeOfDay(List<Token> tokens, int at) {
        return at > 0
                && tokens.get(at - 1).is(Tag.HOUR_MARK)
                && !tokens.get(at - 1).is(Tag.UNIT)
                && Character.isIdeographic(tokens.get(at - 1).text().codePointAt(0));
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

    /** 1:30 is an hour and a half, 1:30:20 has seconds too. */
    private static Optional<Readings> clock(List<Token> tokens) {
        boolean seconds = tokens.size() > 3 && isColon(tokens, 3);
        int end = seconds ? 5 : 3;
        boolean alone = tokens.size() == end
                || (tokens.size() == end + 1 && tokens.get(end).value(Tag.UNIT).equals("hours"));
        if (!alone || !isColon(tokens, 1)) {
            return Optional.empty();
        }
        int[] parts = new int[3];
        for (int i = 0; 2 * i < end; i++) {
            parts[i] = Numbers.at(tokens, 2 * i).map(Numbers.Found::small).orElse(-1);
        }
        boolean told = parts[0] >= 0 && parts[1] >= 0 && parts[1] < 60 && parts[2] >= 0 && parts[2] < 60;
        Duration length = Duration.ofHours(parts[0]).plusMinutes(parts[1]).plusSeconds(parts[2]);
        return told ? Optional.of(Readings.of(new Value.Length(0, length), .9)) : Optional.empty();
    }

    private static boolean isColon(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).text().equals(":");
    }

    /** 「9時から11時まで」 lasts two hours. */
    private static Readings between(Phrase phrase, ReadingContext context) {
        DaysSaid days = DaysSaid.in(phrase, context.now().toLocalDate());
        TimesSaid times = TimesSaid.in(phrase, days, TimeScanner.Bare.NOTHING);
        if (times.impossible()) {
            return Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()));
        }
        return times.span()
                .map(span -> Math.floorMod(span.to().minutes() - span.from().minutes(), TimeOfDay.DAY))
                .filter(minutes -> minutes > 0)
                .map(minutes -> Readings.of(new Value.Length(0, Duration.ofMinutes(minutes)), .8))
                .orElseGet(Readings::none);
    }

    private static Value.Length value(Lengths.Found found) {
        return new Value.Length(found.days(), Duration.ofSeconds(found.seconds()));
    }
}
