package dev.kikitori.understanding.time;

import dev.kikitori.understanding.time.DayFields.Field;
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
    private static final int FARTHEST_BACK = 4;
    private static final int NEAR = 2;
    private static final int WEEK = 7;

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

        /** The last of its days. */
        LocalDate last() {
            return to == null ? from : to;
        }

        private Found plus(int months, int days) {
            return new Found(
                    from.plusMonths(months).plusDays(days),
                    to == null ? null : to.plusMonths(months).plusDays(days),
                    other == null ? null : other.plusMonths(months).plusDays(days),
                    confidence);
        }
    }

    private final DayFields fields;
    private final LocalDate today;

    private Days(DayFields fields, LocalDate today) {
        this.fields = fields;
        this.today = today;
    }

    static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day or days; empty if they do not exist or too little was said. */
    static Optional<Found> of(DayFields fields, LocalDate today) {
        Days days = new Days(fields, today);
        boolean onward = fields.has(Field.DAYS_AFTER) || fields.has(Field.MONTHS_AFTER);
        if (!days.exist()) {
            return Optional.empty();
        }
        Optional<Found> found = onward ? days.onward() : days.told();
        return fields.has(Field.WHOLE_WEEK) ? found.map(days::week) : found;
    }

    private Found week(Found day) {
        LocalDate first = fields.get(Field.WHOLE_WEEK) == 1
                ? day.from()
                : day.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Found(first, first.plusDays(WEEK - 1), null, .9);
    }

    /** Whether every number is one that months, years and weekdays have. */
    private boolean exist() {
        int month = fields.get(Field.MONTH, 1);
        int year = fields.get(Field.YEAR, 1);
        int nth = fields.get(Field.NTH, 1);
        return month >= 1 && month <= 12 && year >= 1 && year <= 9999 && nth >= -FARTHEST_BACK && nth <= 5 && nth != 0;
    }

    private Optional<Found> onward() {
        int months = fields.get(Field.MONTHS_AFTER);
        int days = fields.get(Field.DAYS_AFTER);
        LocalDate then = today.plusMonths(months).plusDays(days);
        if (fields.has(Field.COUNTED) && !fields.hasBase()) {
            return Optional.empty();
        }
        if (fields.has(Field.SPAN)) {
            boolean past = then.isBefore(today);
            return Optional.of(new Found(past ? then : today, past ? today : then, null, .9));
        }
        boolean inThatWeek = fields.has(Field.WEEKDAY) && fields.has(Field.THAT_WEEK);
        boolean named = days != 0
                && months == 0
                && fields.get(Field.WEEKDAY) == then.getDayOfWeek().getValue()
                && !fields.has(Field.WEEK)
                && !fields.has(Field.STEP);
        if (named) {
            return Optional.of(Found.sure(then));
        }
        if (inThatWeek) {
            return Optional.of(Found.sure(then.with(DayOfWeek.of(fields.get(Field.WEEKDAY)))));
        }
        if (months != 0 && days == 0 && fields.has(Field.DAY)) {
            return monthsOn(months);
        }
        return fields.hasBase() ? told().map(base -> base.plus(months, days)) : Optional.of(Found.sure(then));
    }

    /** 「2年前の4月1日」, 「二か月後の5日」: that day of a month, or of a year, counted from this one. */
    private Optional<Found> monthsOn(int months) {
        int day = fields.get(Field.DAY);
        YearMonth then = YearMonth.from(today).plusMonths(months);
        return fields.has(Field.MONTH)
                ? of(then.getYear(), fields.get(Field.MONTH), day).map(Found::sure)
                : of(then.getYear(), then.getMonthValue(), day).map(Found::sure);
    }

    private Optional<Found> told() {
        Optional<WrittenDays.Found> written = fields.written();
        if (written.isPresent()) {
            LocalDate day = written.get().day();
            return day == null
                    ? Optional.empty()
                    : Optional.of(new Found(day, null, written.get().other(), 1));
        }
        if (fields.has(Field.OFFSET)) {
            return Optional.of(Found.sure(today.plusYears(fields.get(Field.YEARS_ON))
                    .plusMonths(fields.get(Field.MONTHS_ON))
                    .plusWeeks(fields.get(Field.WEEK))
                    .plusDays(fields.get(Field.OFFSET))));
        }
        if (fields.has(Field.WEEKEND) && fields.has(Field.NTH)) {
            return nth(DayOfWeek.SATURDAY, fields.get(Field.NTH))
                    .map(day -> new Found(day.from(), day.from().plusDays(1), null, 1));
        }
        if (fields.has(Field.WEEKEND)
                && (fields.has(Field.DAY) || fields.feast().isPresent())) {
            return weekendOf();
        }
        if (fields.feast().isPresent()) {
            return Feasts.of(fields.feast().get(), fields, today);
        }
        if (fields.has(Field.WEEKDAY)
                && fields.has(Field.NTH)
                && (!fields.has(Field.STEP) || hasMonth() || fields.has(Field.OF_MONTH))) {
            return nth(DayOfWeek.of(fields.get(Field.WEEKDAY)), fields.get(Field.NTH));
        }
        if (fields.has(Field.DAY)) {
            return calendar(fields.get(Field.DAY));
        }
        if (fields.has(Field.WEEKDAY) && (hasMonth() || fields.has(Field.OF_MONTH)) && isEdge()) {
            boolean end = fields.piece().equals(Optional.of(DayFields.Piece.END));
            return nth(DayOfWeek.of(fields.get(Field.WEEKDAY)), end ? -1 : 1);
        }
        if (fields.has(Field.WEEKDAY)) {
            return Optional.of(weekly(DayOfWeek.of(fields.get(Field.WEEKDAY))));
        }
        return fields.has(Field.WEEKEND) ? Optional.of(weekend()) : Stretches.of(fields, today);
    }

    /** 「月末の金曜」 is the last Friday of the month. */
    private boolean isEdge() {
        return fields.piece()
                .filter(piece -> piece == DayFields.Piece.END || piece == DayFields.Piece.START)
                .isPresent();
    }

    private boolean hasMonth() {
        return fields.has(Field.MONTH) || fields.has(Field.MONTHS_ON);
    }

    private Optional<Found> calendar(int day) {
        Optional<LocalDate> date;
        if (!fields.has(Field.MONTH)) {
            YearMonth month = YearMonth.from(today).plusMonths(fields.get(Field.MONTHS_ON));
            date = fields.has(Field.MONTHS_ON)
                    ? of(month.getYear(), month.getMonthValue(), day)
                    : nextOfMonth(today, day);
        } else if (fields.has(Field.YEAR) || fields.has(Field.YEARS_ON)) {
            date = of(Stretches.year(fields, today), fields.get(Field.MONTH), day);
        } else if (fields.get(Field.STEP) < 0) {
            date = lastOfYear(fields.get(Field.MONTH), day);
        } else {
            date = nextOfYear(today, fields.get(Field.MONTH), day);
        }
        return date.map(found -> fields.has(Field.WEEKDAY)
                        && fields.get(Field.WEEKDAY) != found.getDayOfWeek().getValue()
                ? new Found(found, null, null, .7)
                : Found.sure(found));
    }

    private Optional<LocalDate> lastOfYear(int month, int day) {
        return of(today.getYear(), month, day)
                .filter(found -> found.isBefore(today))
                .or(() -> of(today.getYear() - 1, month, day));
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

    private Optional<Found> nth(DayOfWeek weekday, int nth) {
        YearMonth month = Stretches.month(fields, today);
        LocalDate day = nth(month, weekday, nth);
        boolean past = !hasMonth() && !fields.has(Field.YEAR) && day.isBefore(today);
        LocalDate settled = past ? nth(month.plusMonths(1), weekday, nth) : day;
        boolean exists = past || YearMonth.from(day).equals(month);
        return exists ? Optional.of(Found.sure(settled)) : Optional.empty();
    }

    private static LocalDate nth(YearMonth month, DayOfWeek weekday, int nth) {
        return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }

    private Found weekly(DayOfWeek weekday) {
        LocalDate nearest = today.with(TemporalAdjusters.next(weekday));
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (fields.has(Field.WEEK)) {
            return Found.sure(monday.plusWeeks(fields.get(Field.WEEK)).with(weekday));
        }
        if (hasMonth()) {
            return Found.sure(nth(Stretches.month(fields, today), weekday, 1));
        }
        if (!fields.has(Field.STEP)) {
            return Found.sure(nearest);
        }
        int step = fields.get(Field.STEP);
        LocalDate day = monday.plusWeeks(step).with(weekday);
        if (step == 0) {
            return Found.sure(day.isBefore(today) ? day.plusDays(WEEK) : day);
        }
        if (step < 0) {
            return lastWeek(weekday, day);
        }
        boolean both = step == 1 && !nearest.isAfter(today.plusDays(NEAR)) && !nearest.equals(day);
        return new Found(day, null, both ? nearest : null, 1);
    }

    /** "last Friday" is the latest one that is over. */
    private Found lastWeek(DayOfWeek weekday, LocalDate lastWeeks) {
        LocalDate latest = today.with(TemporalAdjusters.previous(weekday));
        return new Found(latest, null, latest.equals(lastWeeks) ? null : lastWeeks, 1);
    }

    /** The weekend nearest to a day: "the weekend of the 20th". */
    private Optional<Found> weekendOf() {
        Optional<Found> day = fields.feast().isPresent()
                ? Feasts.of(fields.feast().get(), fields, today)
                : calendar(fields.get(Field.DAY));
        return day.map(found -> {
            LocalDate saturday = found.from().minusDays(4).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
            return new Found(saturday, saturday.plusDays(1), null, .7);
        });
    }

    private Found weekend() {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int weeks = fields.has(Field.STEP) ? fields.get(Field.STEP) : fields.get(Field.WEEK);
        LocalDate saturday = monday.plusWeeks(weeks).with(DayOfWeek.SATURDAY);
        return new Found(saturday, saturday.plusDays(1), null, 1);
    }
}
