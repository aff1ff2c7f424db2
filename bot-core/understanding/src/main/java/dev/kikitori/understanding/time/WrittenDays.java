package dev.kikitori.understanding.time;

import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates written in figures: 2026-02-03, 2026/2/3, R8.5.1, 3/4, 3/4/2026, 3.4.2026. */
final class WrittenDays {
    private static final String APART = "(?<![\\d/.:-])";
    private static final String END = "(?![\\d:/])";
    private static final Pattern YEAR_FIRST = Pattern.compile(APART + "(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + END);
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern ERA =
            Pattern.compile("(?<![a-z])([mtshr])\\.?(\\d{1,2})[./年-](\\d{1,2})[./月-](\\d{1,2})日?" + END);
    /** Two figures that are no month, before a month and a day. */
    private static final Pattern SHORT_YEAR =
            Pattern.compile(APART + "'?(1[3-9]|[2-9]\\d)([./-])(\\d{1,2})\\2(\\d{1,2})" + END);

    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\d/.:])(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?" + END);
    private static final Pattern DOTTED =
            Pattern.compile(APART + "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})(?!\\.?\\d)" + END);
    private static final Pattern SPACED =
            Pattern.compile(APART + "(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}|\\d{2})(?![.\\d])" + END);
    private static final Pattern SHORT = Pattern.compile(APART + "([0-3]?\\d)\\. ?([01]?\\d)(?:\\.(?!\\d)|$)");
    private static final Pattern DASHED = Pattern.compile(APART + "(\\d{1,2})-(\\d{1,2})-(\\d{4}|\\d{2})(?!-)" + END);
    private static final Pattern PAIR = Pattern.compile("(\\d{1,2})([.-])(\\d{1,2})");
    private static final int LAST_OF_CENTURY = 60;
    private static final String ERAS = "mtshr";
    private static final int[] BEFORE_FIRST = {1867, 1911, 1925, 1988, 2018};

    /**
     * A date where it stands in the plain text; null if there is no such day.
     *
     * @param other the same figures with day and month exchanged
     */
    record Found(
            int from,
            int to,
            @Nullable LocalDate day,
            @Nullable LocalDate other) {}

    private final Language language;
    private final LocalDate today;
    private final List<Found> found = new ArrayList<>();

    private WrittenDays(Language language, LocalDate today) {
        this.language = language;
        this.today = today;
    }

    /** All written dates of a plain text, in order. */
    static List<Found> in(String plain, Language language, LocalDate today) {
        WrittenDays days = new WrittenDays(language, today);
        days.all(YEAR_FIRST, plain, m -> days.exact(m, number(m, 1), number(m, 3), number(m, 4)));
        days.all(COMPACT, plain, m -> days.exact(m, number(m, 1), number(m, 2), number(m, 3)));
        days.all(
                ERA,
                plain,
                m -> days.exact(m, BEFORE_FIRST[ERAS.indexOf(m.group(1))] + number(m, 2), number(m, 3), number(m, 4)));
        if (language.manner("numeric-year").equals("first")) {
            days.all(SHORT_YEAR, plain, m -> days.exact(m, fullYear(number(m, 1)), number(m, 3), number(m, 4)));
        }
        days.all(SLASHED, plain, days::slashed);
        days.all(DASHED, plain, days::slashed);
        days.all(DOTTED, plain, days::dotted);
        if (language.manner("day-month-dots").equals("yes")) {
            days.all(SPACED, plain, days::dotted);
            days.all(SHORT, plain, days::coming);
        }
        days.found.sort(Comparator.comparingInt(Found::from));
        return days.found;
    }

    /** A phrase that is nothing but a month and a day with a dot or dash between. */
    static Readings pair(Phrase phrase, LocalDate today) {
        Matcher matcher = PAIR.matcher(phrase.plain());
        if (!matcher.matches()) {
            return Readings.none();
        }
        boolean monthFirst = !phrase.language().manner("dotted-date").equals("day-month")
                || matcher.group(2).equals("-");
        int first = number(matcher, 1);
        int second = number(matcher, 3);
        return Days.nextOfYear(today, monthFirst ? first : second, monthFirst ? second : first)
                .or(() -> Days.nextOfYear(today, monthFirst ? second : first, monthFirst ? first : second))
                .map(day -> Readings.of(new Value.Day(day), .7))
                .orElseGet(() -> Readings.not(Problem.Code.IMPOSSIBLE, phrase.given()));
    }

    private interface Reader {
        Found read(Matcher matcher);
    }

    private void all(Pattern pattern, String plain, Reader reader) {
        Matcher matcher = pattern.matcher(plain);
        while (matcher.find() && found.size() < 20) {
            if (found.stream().noneMatch(one -> one.from() < matcher.end() && matcher.start() < one.to())) {
                found.add(reader.read(matcher));
            }
        }
    }

    private Found exact(Matcher matcher, int year, int month, int day) {
        return new Found(
                matcher.start(), matcher.end(), Days.of(year, month, day).orElse(null), null);
    }

    private Found slashed(Matcher matcher) {
        boolean monthFirst = language.manner("numeric-date").equals("month-day");
        Optional<LocalDate> usual = day(matcher, monthFirst);
        Optional<LocalDate> other =
                language.manner("numeric-date-both").equals("yes") ? day(matcher, !monthFirst) : Optional.empty();
        LocalDate day = usual.or(() -> other).orElse(null);
        LocalDate second =
                usual.isPresent() ? other.filter(one -> !one.equals(day)).orElse(null) : null;
        return new Found(matcher.start(), matcher.end(), day, second);
    }

    /** Dots stand in dates of day, month and year. */
    private Found dotted(Matcher matcher) {
        int year = fullYear(number(matcher, 3));
        Optional<LocalDate> day = Days.of(year, number(matcher, 2), number(matcher, 1))
                .or(() -> Days.of(year, number(matcher, 1), number(matcher, 2)));
        return new Found(matcher.start(), matcher.end(), day.orElse(null), null);
    }

    /** Day and month. */
    private Found coming(Matcher matcher) {
        return new Found(
                matcher.start(),
                matcher.end(),
                Days.nextOfYear(today, number(matcher, 2), number(matcher, 1)).orElse(null),
                null);
    }

    /** Of two figures, one of the century that is near: 95 is 1995. */
    static int fullYear(int year) {
        return year >= 100 ? year : year > LAST_OF_CENTURY ? 1900 + year : 2000 + year;
    }

    private Optional<LocalDate> day(Matcher matcher, boolean monthFirst) {
        int month = number(matcher, monthFirst ? 1 : 2);
        int day = number(matcher, monthFirst ? 2 : 1);
        if (matcher.group(3) == null) {
            return Days.nextOfYear(today, month, day);
        }
        return Days.of(fullYear(number(matcher, 3)), month, day);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
