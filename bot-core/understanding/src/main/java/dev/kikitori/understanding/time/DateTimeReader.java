package dev.kikitori.understanding.time;

import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Excerpt;
import dev.kikitori.understanding.reading.KindReader;
import dev.kikitori.understanding.reading.ReadingContext;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Phrase;
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
        Optional<LocalDateTime> fromNow = FromNow.moment(phrase, context.now());
        if (fromNow.isPresent()) {
            Value.DayTime then = new Value.DayTime(fromNow.get().truncatedTo(ChronoUnit.MINUTES));
            Value.DayTime now = new Value.DayTime(context.now().truncatedTo(ChronoUnit.MINUTES));
            boolean past = fromNow.get().isBefore(context.now());
            return FromNow.isSpan(phrase.tokens())
                    ? Readings.of(new Value.Range(past ? then : now, past ? now : then), .9)
                    : Readings.of(then, .9);
        }
        DaysSaid days = DaysSaid.in(phrase, context.now().toLocalDate());
        TimesSaid said = times(phrase, days);
        if (said.impossible() || days.impossible()) {
            return Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()));
        }
        if (days.several() || said.times().size() > 2) {
            return Readings.not(Problem.Code.AMBIGUOUS, Excerpt.of(phrase.given()));
        }
        return said.times().isEmpty() ? daypart(days, said, context) : together(phrase, days.days(), said, context);
    }

    /** Beside a day, a plain number is an hour if nothing else is. */
    private static TimesSaid times(Phrase phrase, DaysSaid days) {
        TimesSaid marked = TimesSaid.in(phrase, days, TimeScanner.Bare.NOTHING);
        if (!marked.times().isEmpty() || days.days().isEmpty()) {
            return marked;
        }
        TimesSaid bare = TimesSaid.in(phrase, days, TimeScanner.Bare.HOUR);
        return bare.times().size() == 1 || bare.span().isPresent() ? bare : marked;
    }

    /** "Tuesday afternoon". */
    private static Readings daypart(DaysSaid days, TimesSaid said, ReadingContext context) {
        boolean now = said.daypart().isEmpty() && days.days().isEmpty() && FromNow.isNow(said.tokens());
        if (now) {
            return Readings.of(new Value.DayTime(context.now().truncatedTo(ChronoUnit.MINUTES)), .9);
        }
        if (said.daypart().isEmpty() || days.days().size() != 1) {
            return Readings.none();
        }
        LocalDate day = days.days().getFirst().from();
        return Readings.of(Daypart.hours(said.daypart(), day), .6);
    }

    private static Readings iso(Matcher iso, Phrase phrase) {
        try {
            return Readings.sure(new Value.DayTime(LocalDateTime.parse(iso.group(1) + "T" + iso.group(2))));
        } catch (java.time.DateTimeException e) {
            return Readings.not(Problem.Code.IMPOSSIBLE, Excerpt.of(phrase.given()));
        }
    }

    private static Readings together(Phrase phrase, List<Days.Found> days, TimesSaid said, ReadingContext context) {
        List<TimeOfDay> times = said.times();
        if (times.size() == 1) {
            return one(days, times.getFirst().asWritten(said.tokens()), said, context.now());
        }
        if (days.size() < 2 && said.span().isEmpty()) {
            return Readings.not(Problem.Code.AMBIGUOUS, Excerpt.of(phrase.given()));
        }
        TimeOfDay from = said.span().map(TimeSpan::from).orElse(times.get(0));
        TimeOfDay to = said.span().map(TimeSpan::to).orElse(times.get(1));
        LocalDate first =
                days.isEmpty() ? next(from, context.now()) : days.getFirst().from();
        LocalDate last = days.size() == 2 ? days.get(1).from() : first;
        LocalDateTime end = moment(last, to);
        boolean overnight = days.size() < 2 && !end.isAfter(moment(first, from));
        Value range = new Value.Range(
                new Value.DayTime(moment(first, from)), new Value.DayTime(overnight ? end.plusDays(1) : end));
        boolean either = said.span().filter(TimeSpan::isOpen).isPresent() && days.size() < 2 && !overnight;
        List<Value> afternoon = either
                ? List.of(new Value.Range(
                        new Value.DayTime(moment(first, from.later())), new Value.DayTime(moment(first, to.later()))))
                : List.of();
        return new Readings.Found(range, days.isEmpty() ? .9 : 1, afternoon);
    }

    private static Readings one(List<Days.Found> days, TimeOfDay time, TimesSaid said, LocalDateTime now) {
        if (days.size() > 1 || (!days.isEmpty() && days.getFirst().to() != null)) {
            return Readings.none();
        }
        Days.Found day = days.isEmpty() ? Days.Found.sure(next(time, now)) : days.getFirst();
        LocalDateTime moment = moment(day.from(), time);
        List<LocalDateTime> others = new ArrayList<>();
        if (time.isOpen()) {
            others.add(moment(day.from(), time.later()));
        }
        LocalDate other = day.other();
        if (other != null) {
            others.add(moment(other, time));
        }
        boolean past = day.from().equals(now.toLocalDate()) && !moment.isAfter(now);
        if (past && time.isOpen() && others.getFirst().isAfter(now)) {
            moment = others.removeFirst();
        }
        double confidence = days.isEmpty() ? Math.min(.9, day.confidence()) : day.confidence();
        Bounds bounds = Bounds.around(said.tokens(), time.from(), time.to());
        return new Readings.Found(
                bounded(bounds, moment),
                confidence,
                others.stream().map(one -> bounded(bounds, one)).toList());
    }

    private static Value bounded(Bounds bounds, LocalDateTime moment) {
        return bounds.value(new Value.DayTime(moment), new Value.DayTime(moment));
    }

    private static LocalDate next(TimeOfDay time, LocalDateTime now) {
        boolean today = moment(now.toLocalDate(), time).isAfter(now)
                || (time.isOpen() && moment(now.toLocalDate(), time.later()).isAfter(now));
        return today ? now.toLocalDate() : now.toLocalDate().plusDays(1);
    }

    private static LocalDateTime moment(LocalDate day, TimeOfDay time) {
        return day.plusDays(time.days()).atTime(time.clock());
    }
}
