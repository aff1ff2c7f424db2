package dev.kikitori.understanding.time;

import dev.kikitori.understanding.text.Language;
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
            Pattern.compile("(?<![a-z])([mtshr])\\.?(\\d{1,2})[./-](\\d{1,2})[./-](\\d{1,2})" + END);
    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\d/.:])(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?" + END);
    private static final Pattern DOTTED = Pattern.compile(APART + "(\\d{1,2})[.-](\\d{1,2})[.-](\\d{4})" + END);
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
        days.all(SLASHED, plain, days::slashed);
        days.all(DOTTED, plain, m -> days.exact(m, number(m, 3), number(m, 2), number(m, 1)));
        days.found.sort(Comparator.comparingInt(Found::from));
        return days.found;
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

    private Optional<LocalDate> day(Matcher matcher, boolean monthFirst) {
        int month = number(matcher, monthFirst ? 1 : 2);
        int day = number(matcher, monthFirst ? 2 : 1);
        if (matcher.group(3) == null) {
            return Days.nextOfYear(today, month, day);
        }
        int year = number(matcher, 3);
        return Days.of(year < 100 ? 2000 + year : year, month, day);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
