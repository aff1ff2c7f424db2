package dev.kikitori.understanding.time;

import dev.kikitori.understanding.time.DayFields.Field;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Days that have a name, by the rule that the tables give: {@code 12-25} a day of every year, {@code 05-2-7} the second
 * Sunday of May ({@code -1} the last), {@code 11-4-4+1} the day after such a day, {@code easter+1} by the days from Easter Sunday, {@code equinox-3} and {@code
 * equinox-9} the Japanese equinox days; two of them with a slash between are a stretch.
 */
final class Feasts {
    private Feasts() {}

    /** The feast of the year that was told, or the next one to come. */
    static Optional<Days.Found> of(String rule, DayFields fields, LocalDate today) {
        boolean dated = fields.has(Field.YEAR) || fields.has(Field.YEARS_ON);
        int year = Stretches.year(fields, today);
        Days.Found found = inYear(rule, year);
        boolean over = found.last().isBefore(today);
        if (!dated && fields.get(Field.STEP) < 0) {
            return Optional.of(over ? found : inYear(rule, year - 1));
        }
        return Optional.of(!dated && over ? inYear(rule, year + 1) : found);
    }

    private static Days.Found inYear(String rule, int year) {
        int slash = rule.indexOf('/');
        if (slash < 0) {
            return Days.Found.sure(day(rule, year));
        }
        LocalDate from = day(rule.substring(0, slash), year);
        LocalDate to = day(rule.substring(slash + 1), year);
        return new Days.Found(from, to.isBefore(from) ? to.plusYears(1) : to, null, .9);
    }

    private static LocalDate day(String rule, int year) {
        if (rule.startsWith("easter")) {
            return easter(year).plusDays(Integer.parseInt(rule.substring("easter".length())));
        }
        if (rule.startsWith("equinox")) {
            return equinox(year, rule.endsWith("3"));
        }
        int plus = rule.indexOf('+');
        if (plus > 0) {
            return day(rule.substring(0, plus), year).plusDays(Integer.parseInt(rule.substring(plus)));
        }
        String[] parts = rule.split("-", 2);
        YearMonth month = YearMonth.of(year, Integer.parseInt(parts[0]));
        if (parts[1].length() == 2 && parts[1].charAt(0) != '-') {
            return month.atDay(Math.min(Integer.parseInt(parts[1]), month.lengthOfMonth()));
        }
        int cut = parts[1].lastIndexOf('-');
        DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(parts[1].substring(cut + 1)));
        int nth = Integer.parseInt(parts[1].substring(0, cut));
        return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }

    /** Easter Sunday, by the anonymous Gregorian algorithm (Nature, 1876). */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int corrected = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int moon = corrected - corrected / 28 * (1 - 29 / (corrected + 1) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        int days = moon - weekday;
        int month = 3 + (days + 40) / 44;
        return LocalDate.of(year, month, days + 28 - 31 * (month / 4));
    }

    /** By the formula of the Japanese coast guard's almanac, right from 1980 to 2099. */
    private static LocalDate equinox(int year, boolean spring) {
        int leapDays = (year - 1980) / 4;
        double drift = .242194 * (year - 1980) - leapDays;
        return spring ? LocalDate.of(year, 3, (int) (20.8431 + drift)) : LocalDate.of(year, 9, (int) (23.2488 + drift));
    }
}
