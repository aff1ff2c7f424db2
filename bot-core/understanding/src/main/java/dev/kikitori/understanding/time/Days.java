package dev.kikitori.understanding.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The day that fields mean, seen from today. */
final class Days {
    private static final int FARTHEST = 8;
    private static final int NEAR = 2;

    /**
     * What was found.
     *
     * @param to the last day of a range; null for a single day
     * @param other the day by the other convention
     */
    record Found(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate other,
            double confidence) {
        static Found sure(LocalDate day) {
            return new Found(day, null, null, 1);
        }
    }

    private Days() {}

    static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day or days; empty if they do not exist or too little was said. */
    static Optional<Found> of(DayFields fields, LocalDate today) {
        return fields.exist() ? told(fields, today) : Optional.empty();
    }

    private static Optional<Found> told(DayFields fields, LocalDate today) {
        if (fields.offset != null) {
            return Optional.of(Found.sure(today.plusMonths(fields.months).plusDays(fields.offset)));
        }
        if (fields.edge != null) {
            return Optional.of(Found.sure(edge(fields, today)));
        }
        if (fields.feast != null) {
            int year = fields.year != null ? fields.year : shifted(fields, today);
            LocalDate day = fields.feast.atYear(year);
            boolean past = fields.year == null && fields.yearOffset == null && day.isBefore(today);
            return Optional.of(Found.sure(past ? fields.feast.atYear(year + 1) : day));
        }
        if (fields.weekday != null && fields.nth != null) {
            return Optional.of(Found.sure(nth(fields, today, fields.weekday, fields.nth)));
        }
        if (fields.day != null) {
            return calendar(fields, today, fields.day);
        }
        if (fields.weekday != null || fields.weekend) {
            return Optional.of(weekly(fields, today));
        }
        return whole(fields, today);
    }

    private static int shifted(DayFields fields, LocalDate today) {
        return today.getYear() + (fields.yearOffset == null ? 0 : fields.yearOffset);
    }

    private static Optional<Found> calendar(DayFields fields, LocalDate today, int day) {
        Optional<LocalDate> date;
        if (fields.month == null) {
            date = fields.monthOffset == null
                    ? nextOfMonth(today, day)
                    : YearMonth.from(today).plusMonths(fields.monthOffset).isValidDay(day)
                            ? Optional.of(YearMonth.from(today)
                                    .plusMonths(fields.monthOffset)
                                    .atDay(day))
                            : Optional.empty();
        } else if (fields.year != null || fields.yearOffset != null) {
            date = of(fields.year != null ? fields.year : shifted(fields, today), fields.month, day);
        } else {
            date = nextOfYear(today, fields.month, day);
        }
        return date.map(found -> fields.weekday != null && fields.weekday != found.getDayOfWeek()
                ? new Found(found, null, null, .7)
                : Found.sure(found));
    }

    /** The next such day of a month, today included. */
    private static Optional<LocalDate> nextOfMonth(LocalDate today, int day) {
        for (int i = 0; i < 3 && day >= 1 && day <= 31; i++) {
            YearMonth month = YearMonth.from(today).plusMonths(i);
            if (month.isValidDay(day) && !month.atDay(day).isBefore(today)) {
                return Optional.of(month.atDay(day));
            }
        }
        return Optional.empty();
    }

    /** The next such day of a year, today included. */
    static Optional<LocalDate> nextOfYear(LocalDate today, int month, int day) {
        for (int year = today.getYear(); year <= today.getYear() + FARTHEST; year++) {
            Optional<LocalDate> date = of(year, month, day);
            if (date.filter(found -> !found.isBefore(today)).isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static LocalDate edge(DayFields fields, LocalDate today) {
        YearMonth month = month(fields, today);
        return fields.edge == DayFields.Edge.END ? month.atEndOfMonth() : month.atDay(1);
    }

    private static YearMonth month(DayFields fields, LocalDate today) {
        if (fields.month == null) {
            int offset = fields.monthOffset == null ? 0 : fields.monthOffset;
            YearMonth month = YearMonth.from(today).plusMonths(offset);
            boolean past = fields.monthOffset == null
                    && fields.edge == DayFields.Edge.START
                    && month.atDay(1).isBefore(today);
            return past ? month.plusMonths(1) : month;
        }
        int year = fields.year != null ? fields.year : shifted(fields, today);
        YearMonth month = YearMonth.of(year, fields.month);
        boolean past = fields.year == null
                && fields.yearOffset == null
                && month.atEndOfMonth().isBefore(today);
        return past ? month.plusYears(1) : month;
    }

    private static LocalDate nth(DayFields fields, LocalDate today, DayOfWeek weekday, int nth) {
        YearMonth month = month(fields, today);
        LocalDate day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
        boolean past = fields.month == null && fields.monthOffset == null && day.isBefore(today);
        return past ? month.plusMonths(1).atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)) : day;
    }

    private static Found weekly(DayFields fields, LocalDate today) {
        DayOfWeek weekday = fields.weekday != null ? fields.weekday : DayOfWeek.SATURDAY;
        Integer week = fields.step != null ? fields.step : fields.weekOffset;
        LocalDate nearest = today.with(TemporalAdjusters.next(weekday));
        LocalDate day = week == null
                ? nearest
                : today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(week)
                        .with(TemporalAdjusters.nextOrSame(weekday));
        if (fields.weekend) {
            return new Found(day, day.plusDays(1), null, 1);
        }
        boolean soon = !nearest.isAfter(today.plusDays(NEAR));
        boolean both = fields.stepMayBeNearest && week != null && week == 1 && soon && !nearest.equals(day);
        return new Found(day, null, both ? nearest : null, 1);
    }

    /** A whole week or month. */
    private static Optional<Found> whole(DayFields fields, LocalDate today) {
        if (fields.weekOffset != null) {
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(fields.weekOffset);
            return Optional.of(new Found(monday, monday.plusDays(6), null, .7));
        }
        if (fields.month != null || fields.monthOffset != null) {
            YearMonth month = month(fields, today);
            return Optional.of(new Found(month.atDay(1), month.atEndOfMonth(), null, .7));
        }
        return Optional.empty();
    }
}
