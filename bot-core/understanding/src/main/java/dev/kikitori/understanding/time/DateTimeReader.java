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
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day with a time of day, or from one such moment to another. A time without a day is the next such moment. */
public final class DateTimeReader implements KindReader {
    private static final Pattern ISO =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[t ](\\d{2}:\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?z?");

    @Override
    public Readings read(Question question, Phrase phrase, ReadingContext context) {
        Matcher iso = ISO.matcher(phrase.plain());
        if (iso.matches()) {
            return iso(iso, phrase);
        }
        Optional<LocalDateTime> fromNow = FromNow.moment(phrase.tokens(), context.now());
        if (fromNow.isPresent()) {
            return Readings.of(new Value.DayTime(fromNow.get().truncatedTo(ChronoUnit.MINUTES)), .9);
        }
        TimeScanner.Found found = TimeScanner.scan(phrase, phrase.tokens(), TimeScanner.Bare.NOTHING, true);
        List<Token> rest = Timeless.of(phrase, found.times());
        DaysSaid days = DaysSaid.in(phrase, rest, context.now().toLocalDate());
        if (found.impossible() || days.impossible()) {
            return Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()));
        }
        if (days.contradicts() || found.times().size() > 2) {
            return Readings.not(Problem.Code.AMBIGUOUS, Excerpt.of(phrase.given()));
        }
        return found.times().isEmpty() ? Readings.none() : together(phrase, days.days(), found.times(), context);
    }

    private static Readings iso(Matcher iso, Phrase phrase) {
        try {
            return Readings.sure(new Value.DayTime(LocalDateTime.parse(iso.group(1) + "T" + iso.group(2))));
        } catch (java.time.DateTimeException e) {
            return Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()));
        }
    }

    private static Readings together(
            Phrase phrase, List<Days.Found> days, List<TimeOfDay> times, ReadingContext context) {
        if (times.size() == 1) {
            return one(days, times.getFirst().asWritten(phrase.tokens()), context.now());
        }
        TimeOfDay from = times.get(0);
        TimeOfDay to = times.get(1);
        if (days.size() < 2) {
            Optional<TimeSpan> span = TimeSpan.of(from, to, phrase.tokens());
            if (span.isEmpty()) {
                return Readings.not(
                        Problem.Code.AMBIGUOUS,
                        from.clock().toString(),
                        to.clock().toString());
            }
            from = span.get().from();
            to = span.get().to();
        }
        LocalDate first =
                days.isEmpty() ? next(from, context.now()) : days.getFirst().from();
        LocalDate last = days.size() == 2 ? days.get(1).from() : first;
        LocalDateTime end = moment(last, to);
        boolean overnight = days.size() < 2 && !end.isAfter(moment(first, from));
        return Readings.of(
                new Value.Range(
                        new Value.DayTime(moment(first, from)), new Value.DayTime(overnight ? end.plusDays(1) : end)),
                days.isEmpty() ? .9 : 1);
    }

    private static Readings one(List<Days.Found> days, TimeOfDay time, LocalDateTime now) {
        if (days.size() > 1) {
            return Readings.none();
        }
        Days.Found day = days.isEmpty() ? Days.Found.sure(next(time, now)) : days.getFirst();
        if (day.to() != null) {
            return Readings.none();
        }
        List<Value> others = new ArrayList<>();
        if (time.isOpen()) {
            others.add(new Value.DayTime(moment(day.from(), time.later())));
        }
        LocalDate other = day.other();
        if (other != null) {
            others.add(new Value.DayTime(moment(other, time)));
        }
        double confidence = days.isEmpty() ? Math.min(.9, day.confidence()) : day.confidence();
        return new Readings.Found(new Value.DayTime(moment(day.from(), time)), confidence, others);
    }

    private static LocalDate next(TimeOfDay time, LocalDateTime now) {
        boolean today = moment(now.toLocalDate(), time).isAfter(now);
        return today ? now.toLocalDate() : now.toLocalDate().plusDays(1);
    }

    private static LocalDateTime moment(LocalDate day, TimeOfDay time) {
        return day.plusDays(time.days()).atTime(time.clock());
    }
}
