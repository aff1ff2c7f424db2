package dev.kikitori.understanding.time;

import dev.kikitori.understanding.time.DayFields.Field;
import dev.kikitori.understanding.time.DayFields.Piece;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Whole weeks, months, seasons and years, and parts of them. What is said instead of a day is to be checked back. */
final class Stretches {
    private static final double TO_CHECK = .7;
    private static final int THIRD = 10;
    private static final int MIDDLE = 16;
    private static final int QUARTER = 3;
    private static final int LAST_QUARTER = 1012;

    private Stretches() {}

    /** The year that was told; this one if none was. */
    static int year(DayFields fields, LocalDate today) {
        return fields.has(Field.YEAR) ? fields.get(Field.YEAR) : today.getYear() + fields.get(Field.YEARS_ON);
    }

    /** The month that was told, this one or the next such; this month if none was. */
    static YearMonth month(DayFields fields, LocalDate today) {
        if (!fields.has(Field.MONTH)) {
            return YearMonth.from(today).plusMonths(fields.get(Field.MONTHS_ON));
        }
        YearMonth month = YearMonth.of(year(fields, today), fields.get(Field.MONTH));
        if (fields.has(Field.YEAR) || fields.has(Field.YEARS_ON)) {
            return month;
        }
        if (fields.get(Field.STEP) < 0 && !fields.has(Field.NTH)) {
            return month.atEndOfMonth().isBefore(today) ? month : month.minusYears(1);
        }
        boolean running = fields.get(Field.STEP) == 1 && month.equals(YearMonth.from(today));
        return running || month.atEndOfMonth().isBefore(today) ? month.plusYears(1) : month;
    }

    /** The stretch that these fields tell; empty if they tell none. */
    static Optional<Days.Found> of(DayFields fields, LocalDate today) {
        Optional<Days.Found> whole = whole(fields, today);
        boolean ofMonth = fields.has(Field.MONTH) || fields.has(Field.MONTHS_ON) || fields.has(Field.OF_MONTH);
        if (fields.has(Field.WEEK_OF_MONTH)) {
            return ofMonth
                    ? Optional.of(week(month(fields, today), fields.get(Field.WEEK_OF_MONTH)))
                    : Optional.empty();
        }
        if (fields.piece().isEmpty()) {
            return whole;
        }
        Piece piece = fields.piece().get();
        if (whole.isPresent()) {
            boolean month = fields.has(Field.MONTH) || fields.has(Field.MONTHS_ON);
            return Optional.of(piece == Piece.REST ? rest(whole.get(), today) : piece(whole.get(), piece, month));
        }
        return fields.has(Field.OF_MONTH)
                ? Optional.of(ofThisMonth(piece, YearMonth.from(today), today))
                : Optional.empty();
    }

    private static Days.Found week(YearMonth month, int which) {
        LocalDate last = month.atEndOfMonth();
        LocalDate from = which < 0 ? last.minusDays(6) : month.atDay(Math.min(7 * which - 6, month.lengthOfMonth()));
        LocalDate to = from.plusDays(6);
        return new Days.Found(from, to.isAfter(last) ? last : to, null, TO_CHECK);
    }

    private static Days.Found rest(Days.Found whole, LocalDate today) {
        LocalDate from = whole.from().isBefore(today) ? today : whole.from();
        return new Days.Found(from, from.isAfter(whole.last()) ? from : whole.last(), null, TO_CHECK);
    }

    /** The next such part of a month that is not over. */
    private static Days.Found ofThisMonth(Piece piece, YearMonth month, LocalDate today) {
        Days.Found whole = new Days.Found(month.atDay(1), month.atEndOfMonth(), null, 1);
        Days.Found found = piece == Piece.REST ? rest(whole, today) : piece(whole, piece, true);
        return found.last().isBefore(today) ? ofThisMonth(piece, month.plusMonths(1), today) : found;
    }

    private static Days.Found piece(Days.Found whole, Piece piece, boolean month) {
        LocalDate from = whole.from();
        LocalDate to = whole.last();
        long third = month ? THIRD : (to.toEpochDay() - from.toEpochDay() + 1) / 3;
        long half = month ? MIDDLE - 1 : half(from, to);
        return switch (piece) {
            case START, REST -> Days.Found.sure(from);
            case END -> Days.Found.sure(to);
            case FIRST_THIRD -> new Days.Found(from, from.plusDays(third - 1), null, TO_CHECK);
            case MIDDLE_THIRD -> new Days.Found(from.plusDays(third), from.plusDays(2 * third - 1), null, TO_CHECK);
            case FIRST_HALF -> new Days.Found(from, from.plusDays(half - 1), null, TO_CHECK);
            case LAST_HALF -> new Days.Found(from.plusDays(half), to, null, TO_CHECK);
            case LAST_THIRD -> new Days.Found(from.plusDays(2 * third), to, null, TO_CHECK);
        };
    }

    /** Half the days, or half the months of several. */
    private static long half(LocalDate from, LocalDate to) {
        long months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
        return months > 1
                ? ChronoUnit.DAYS.between(from, from.plusMonths(months / 2))
                : (ChronoUnit.DAYS.between(from, to) + 1) / 2;
    }

    private static Optional<Days.Found> whole(DayFields fields, LocalDate today) {
        if (fields.has(Field.WEEK)) {
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(fields.get(Field.WEEK));
            return Optional.of(new Days.Found(monday, monday.plusDays(6), null, TO_CHECK));
        }
        if (fields.has(Field.MONTH) || fields.has(Field.MONTHS_ON)) {
            YearMonth month = month(fields, today);
            return Optional.of(new Days.Found(month.atDay(1), month.atEndOfMonth(), null, TO_CHECK));
        }
        if (fields.has(Field.SEASON)) {
            return Optional.of(season(fields, today));
        }
        if (fields.has(Field.YEAR) || fields.has(Field.YEARS_ON)) {
            int year = year(fields, today);
            return Optional.of(new Days.Found(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null, TO_CHECK));
        }
        return Optional.empty();
    }

    private static Days.Found season(DayFields fields, LocalDate today) {
        boolean ofYear = fields.has(Field.YEAR) || fields.has(Field.YEARS_ON);
        if (fields.get(Field.SEASON) < 0 && ofYear) {
            fields.with(Field.SEASON, LAST_QUARTER);
        }
        if (Math.abs(fields.get(Field.SEASON)) < 100) {
            YearMonth begin = YearMonth.of(today.getYear(), (today.getMonthValue() - 1) / QUARTER * QUARTER + 1)
                    .plusMonths((long) QUARTER * fields.get(Field.SEASON));
            return new Days.Found(begin.atDay(1), begin.plusMonths(QUARTER - 1).atEndOfMonth(), null, TO_CHECK);
        }
        int first = fields.get(Field.SEASON) / 100;
        int last = fields.get(Field.SEASON) % 100;
        YearMonth from = YearMonth.of(year(fields, today), first);
        YearMonth to = last < first ? YearMonth.of(from.getYear() + 1, last) : YearMonth.of(from.getYear(), last);
        boolean dated = fields.has(Field.YEAR) || fields.has(Field.YEARS_ON);
        boolean running = fields.get(Field.STEP) == 1 && !from.atDay(1).isAfter(today);
        if (!dated && fields.get(Field.STEP) < 0) {
            int back = to.atEndOfMonth().isBefore(today) ? 0 : 1;
            return new Days.Found(
                    from.minusYears(back).atDay(1), to.minusYears(back).atEndOfMonth(), null, TO_CHECK);
        }
        int shift = !dated && (running || to.atEndOfMonth().isBefore(today)) ? 1 : 0;
        return new Days.Found(
                from.plusYears(shift).atDay(1), to.plusYears(shift).atEndOfMonth(), null, TO_CHECK);
    }
}
