package dev.kikitori.understanding.time;

import java.time.DayOfWeek;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** What was said about a day, field by field; a field that was not said is null. Used by one thread, for one phrase. */
final class DayFields {
    @Nullable
    Integer year;

    @Nullable
    Integer month;

    @Nullable
    Integer day;

    @Nullable
    DayOfWeek weekday;
    /** Which of the weekdays of a month; -1 the last. */
    @Nullable
    Integer nth;
    /** Saturday and Sunday. */
    boolean weekend;
    /** Days from today. */
    @Nullable
    Integer offset;
    /** Months from today, beside the days. */
    int months;

    @Nullable
    Integer weekOffset;

    @Nullable
    Integer monthOffset;

    @Nullable
    Integer yearOffset;
    /** Which week's weekday is meant, as distance from this week. */
    @Nullable
    Integer step;
    /** Whether two conventions read the step differently: "next Friday". */
    boolean stepMayBeNearest;
    /** {@code END} or {@code START} of a month. */
    @Nullable
    Edge edge;

    @Nullable
    MonthDay feast;
    /** Said twice with different values. */
    boolean contradicts;

    enum Edge {
        START,
        END
    }

    boolean isEmpty() {
        return !hasDay() && month == null && weekOffset == null && monthOffset == null;
    }

    /** Whether every number is one that months, years and weekdays have. */
    boolean exist() {
        return (month == null || (month >= 1 && month <= 12))
                && (year == null || (year >= 1 && year <= 9999))
                && (nth == null || (nth >= -1 && nth <= 5 && nth != 0));
    }

    /** Whether a single day is told, and not only a month or a week. */
    boolean hasDay() {
        return day != null || weekday != null || weekend || offset != null || edge != null || feast != null;
    }

    void day(int value) {
        contradicts |= day != null && day != value;
        day = value;
    }

    void month(int value) {
        contradicts |= month != null && month != value;
        month = value;
    }

    void weekday(DayOfWeek value) {
        contradicts |= weekday != null && weekday != value;
        weekday = value;
    }

    void addDays(int days) {
        offset = (offset == null ? 0 : offset) + days;
    }

    void addMonths(int count) {
        addDays(0);
        months += count;
    }

    /** Takes from the other end of a range what was said only once for both. */
    void inherit(DayFields other) {
        if (day != null && month == null && monthOffset == null) {
            month = other.month;
            monthOffset = other.monthOffset;
        }
        if (weekday != null && step == null && weekOffset == null && other.weekday != null) {
            step = other.step;
            weekOffset = other.weekOffset;
        }
        if (year == null && month != null) {
            year = other.year;
        }
    }
}
