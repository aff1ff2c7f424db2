package dev.kikitori.understanding.time;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was said about one day or stretch of days, field by field. Used by one thread, for one phrase. */
final class DayFields {
    /** What can be said; the meaning of its number stands beside it. */
    enum Field {
        YEAR,
        MONTH,
        DAY,
        /** 1 Monday to 7. */
        WEEKDAY,
        /** Which of the weekdays of a month; -1 the last. */
        NTH,
        /** Saturday and Sunday. */
        WEEKEND,
        /** Days from today. */
        OFFSET,
        /** Weeks from this one. */
        WEEK,
        /** Months from this one. */
        MONTHS_ON,
        /** Years from this one. */
        YEARS_ON,
        /** Which week's weekday is meant, as distance from this week. */
        STEP,
        /** The part is one of a month, whichever comes next if none is told. */
        OF_MONTH,
        /** Which week of a month, counted from its first day; -1 its last seven days. */
        WEEK_OF_MONTH,
        /** Several months: the first times 100, and the last; or a quarter of a year, by its distance from this one. */
        SEASON,
        /** Days to go on from what else is said; from today, if nothing else is. */
        DAYS_AFTER,
        /** Months to go on, likewise. */
        MONTHS_AFTER,
        /** What else is said is of the week that is that far from today. */
        THAT_WEEK,
        /** Something has to be told that it goes on from. */
        COUNTED,
        /** All days from today to the day that is told so. */
        SPAN,
        /** The week that the day is in; 1 the seven days from it on. */
        WHOLE_WEEK
    }

    /** A part of a month, week or year. */
    enum Piece {
        START,
        END,
        FIRST_THIRD,
        MIDDLE_THIRD,
        LAST_THIRD,
        FIRST_HALF,
        LAST_HALF,
        /** From today on. */
        REST
    }

    private static final Set<Field> TELL_A_DAY =
            EnumSet.of(Field.DAY, Field.WEEKDAY, Field.WEEKEND, Field.OFFSET, Field.DAYS_AFTER, Field.MONTHS_AFTER);
    private static final Set<Field> ONWARD =
            EnumSet.of(Field.DAYS_AFTER, Field.MONTHS_AFTER, Field.THAT_WEEK, Field.SPAN, Field.COUNTED);
    private static final Set<Field> RELATIVE = EnumSet.of(
            Field.OFFSET,
            Field.WEEK,
            Field.MONTHS_ON,
            Field.YEARS_ON,
            Field.STEP,
            Field.DAYS_AFTER,
            Field.MONTHS_AFTER);

    private final Map<Field, Integer> told = new EnumMap<>(Field.class);
    private Optional<Piece> piece = Optional.empty();
    private Optional<String> feast = Optional.empty();
    private Optional<WrittenDays.Found> written = Optional.empty();
    /** Whether a word for a place in an order stands alone, which may count something else. */
    private boolean weak;

    static DayFields of(Field field, int value) {
        return new DayFields().with(field, value);
    }

    static DayFields written(WrittenDays.Found found) {
        DayFields fields = new DayFields();
        fields.written = Optional.of(found);
        return fields;
    }

    DayFields with(Field field, int value) {
        told.put(field, value);
        return this;
    }

    DayFields with(Piece part) {
        piece = Optional.of(part);
        return this;
    }

    DayFields withFeast(String rule) {
        feast = Optional.of(rule);
        return this;
    }

    DayFields weakly() {
        weak = true;
        return this;
    }

    boolean has(Field field) {
        return told.containsKey(field);
    }

    /** The number of a field that is there. */
    int get(Field field) {
        return get(field, 0);
    }

    int get(Field field, int otherwise) {
        return told.getOrDefault(field, otherwise);
    }

    /** A part of the month, week or year it stands with. */
    Optional<Piece> piece() {
        return piece;
    }

    Optional<String> feast() {
        return feast;
    }

    Optional<WrittenDays.Found> written() {
        return written;
    }

    boolean isWeak() {
        return weak;
    }

    boolean isEmpty() {
        return told.isEmpty() && piece.isEmpty() && feast.isEmpty() && written.isEmpty();
    }

    /** Whether a single day or weekend is told, and not only a week, a month, a season or a year. */
    boolean hasDay() {
        return written.isPresent()
                || feast.isPresent()
                || told.keySet().stream().anyMatch(TELL_A_DAY::contains);
    }

    /** Whether something is told to go on from. */
    boolean hasBase() {
        return piece.isPresent() || feast.isPresent() || written.isPresent() || !ONWARD.containsAll(told.keySet());
    }

    /** Whether nothing but this is told. */
    boolean isOnly(Field field) {
        return told.keySet().equals(Set.of(field)) && piece.isEmpty() && feast.isEmpty() && written.isEmpty();
    }

    boolean isRelative() {
        return told.keySet().stream().anyMatch(RELATIVE::contains);
    }

    /** Whether these fields can be said beside the others, about the same day. */
    boolean goesWith(DayFields more) {
        boolean twice = (piece.isPresent() && more.piece.isPresent())
                || more.told.keySet().stream().anyMatch(told::containsKey);
        boolean named =
                (feast.isPresent() || written.isPresent()) && (more.feast.isPresent() || more.written.isPresent());
        boolean days = more.has(Field.DAY) && (feast.isPresent() || written.isPresent() || has(Field.OFFSET));
        return !twice && !named && !days;
    }

    void add(DayFields more) {
        told.putAll(more.told);
        piece = piece.or(more::piece);
        feast = feast.or(more::feast);
        written = written.or(more::written);
        weak = weak && more.weak;
    }

    /** What was told without a year or week is the latest such that has begun. */
    void begun(LocalDate today) {
        boolean settled = isRelative() || has(Field.YEAR) || written.isPresent();
        if (!settled && has(Field.MONTH) && !has(Field.DAY)) {
            boolean later = LocalDate.of(today.getYear(), get(Field.MONTH), 1).isAfter(today);
            with(Field.YEAR, today.getYear() - (later ? 1 : 0));
        } else if (!settled) {
            with(Field.STEP, -1);
        }
    }

    /** Takes from the other end of a range, or from what is corrected, what was said only once for both. */
    void inherit(DayFields other) {
        if (has(Field.DAY) && !has(Field.MONTH) && !has(Field.MONTHS_ON)) {
            take(other, Field.MONTH, Field.MONTHS_ON);
        }
        if (has(Field.WEEKDAY) && !has(Field.STEP) && !has(Field.WEEK) && !has(Field.NTH)) {
            take(other, Field.STEP, Field.WEEK);
        }
        if (has(Field.MONTH) && !has(Field.YEAR) && !has(Field.YEARS_ON)) {
            take(other, Field.YEAR, Field.YEARS_ON);
        }
    }

    private void take(DayFields other, Field... fields) {
        for (Field field : fields) {
            if (other.has(field)) {
                told.put(field, other.get(field));
            }
        }
        if (has(Field.DAY) && !has(Field.MONTH)) {
            other.written.map(WrittenDays.Found::day).ifPresent(day -> told.put(Field.MONTH, day.getMonthValue()));
        }
    }
}
