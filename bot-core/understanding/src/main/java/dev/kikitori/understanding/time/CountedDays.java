package dev.kikitori.understanding.time;

import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import dev.kikitori.understanding.time.DayAtoms.Atom;
import dev.kikitori.understanding.time.DayFields.Field;
import java.util.List;
import java.util.Optional;

/** Days that are counted from another one, or from today: "in three days", "a week on Saturday", "two Fridays from now". */
final class CountedDays {
    private static final long FARTHEST_DAYS = 100_000;
    private static final int MOST_WEEKDAYS = 50;
    private static final int WEEK = 7;

    private final List<Token> tokens;

    CountedDays(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** What is counted by weeks beside a day that is said too. */
    Optional<Atom> before(int at, DayFields before) {
        return weeksOn(at).or(() -> weekBehind(at, before));
    }

    /** What is counted from here. */
    Optional<Atom> at(int at) {
        return length(at).or(() -> weekdays(at));
    }

    /** "Three Fridays from now". */
    private Optional<Atom> weekdays(int at) {
        return Numbers.at(tokens, at)
                .filter(found -> found.small() > 0 && found.small() < MOST_WEEKDAYS)
                .filter(found -> is(found.to(), Tag.WEEKDAY)
                        && isOne(found.to())
                        && (is(found.to() + 1, Tag.LATER) || is(found.to() + 1, Tag.AGO)))
                .map(found -> is(found.to() + 1, Tag.AGO)
                        ? weekdaysAgo(found)
                        : new Atom(
                                DayFields.of(
                                                Field.WEEKDAY,
                                                tokens.get(found.to()).number(Tag.WEEKDAY))
                                        .with(Field.DAYS_AFTER, (found.small() - 1) * WEEK),
                                found.to() + 2));
    }

    private Atom weekdaysAgo(Numbers.Found found) {
        DayFields fields = DayFields.of(Field.WEEKDAY, tokens.get(found.to()).number(Tag.WEEKDAY))
                .with(Field.STEP, -1)
                .with(Field.DAYS_AFTER, -(found.small() - 1) * WEEK);
        return new Atom(fields, found.to() + 2);
    }

    /** "in three days", 2週間後, "a week from", "two days before". */
    private Optional<Atom> length(int at) {
        return Lengths.at(tokens, at).or(() -> one(at)).filter(this::countsDays).flatMap(found -> {
            int next = found.to();
            boolean back = is(next, Tag.AGO) || is(next, Tag.BEFORE);
            boolean later = back || is(next, Tag.LATER) || is(next, Tag.FROM) || is(next, Tag.AFTER);
            if (!later && !FromNow.isWithin(tokens, at)) {
                return Optional.empty();
            }
            DayFields onward = onward(found, back || (!later && FromNow.isPast(tokens, at)) ? -1 : 1);
            boolean counted = is(next, Tag.FROM) || is(next, Tag.AFTER) || is(next, Tag.BEFORE);
            if (counted && !is(next, Tag.LATER) && !is(next, Tag.AGO)) {
                onward.with(Field.COUNTED, 1);
            }
            if (!later && FromNow.isSpan(tokens, at)) {
                onward.with(Field.SPAN, 1);
            } else if (!counted && onward.get(Field.DAYS_AFTER, 1) % WEEK == 0) {
                onward.with(Field.THAT_WEEK, 1);
            }
            return Optional.of(new Atom(onward, next + (later ? 1 : 0)));
        });
    }

    /** "During the last week", "over the next month": one of them; what a unit is called by is its plural. */
    private Optional<Lengths.Found> one(int at) {
        boolean several = tokens.get(at).text().equals(tokens.get(at).value(Tag.UNIT));
        if (!is(at, Tag.UNIT) || several || !FromNow.isSpan(tokens, at)) {
            return Optional.empty();
        }
        return Lengths.one(tokens.get(at))
                .map(one -> new Lengths.Found(one.days(), one.seconds(), one.rough(), true, at, at + 1));
    }

    /** "a week on Saturday", "a fortnight today". */
    private Optional<Atom> weeksOn(int at) {
        return Lengths.at(tokens, at)
                .filter(found -> found.seconds() == 0 && found.days() > 0 && found.days() % 7 == 0 && !found.rough())
                .filter(found -> !is(found.to() - 1, Tag.DAY_MARK))
                .flatMap(found -> {
                    int next = found.to();
                    while (is(next, Tag.LINK) || is(next, Tag.AT) || is(next, Tag.COMING)) {
                        next++;
                    }
                    boolean day = is(next, Tag.DAY_OFFSET) || (is(next, Tag.WEEKDAY) && isOne(next));
                    return day
                            ? atom(Field.DAYS_AFTER, (int) Math.min(found.days(), FARTHEST_DAYS), next)
                            : Optional.empty();
                });
    }

    private boolean isOne(int at) {
        return tokens.get(at).value(Tag.WEEKDAY).length() == 1;
    }

    /** "Friday week", "tomorrow fortnight". */
    private Optional<Atom> weekBehind(int at, DayFields before) {
        String unit = tokens.get(at).value(Tag.UNIT);
        boolean weeks = unit.equals("weeks") || unit.equals("fortnights");
        boolean day = (before.has(Field.WEEKDAY) || before.has(Field.OFFSET)) && !before.has(Field.DAYS_AFTER);
        boolean behind = is(at - 1, Tag.WEEKDAY) || is(at - 1, Tag.DAY_OFFSET);
        return weeks && day && behind
                ? atom(Field.DAYS_AFTER, unit.equals("weeks") ? 7 : 14, at + 1)
                : Optional.empty();
    }

    private boolean countsDays(Lengths.Found found) {
        return found.seconds() == 0 || found.rough() || found.days() >= WEEK;
    }

    private DayFields onward(Lengths.Found found, int sign) {
        int days = (int) Math.min(found.days(), FARTHEST_DAYS);
        String unit = tokens.subList(found.from(), found.to()).stream()
                .map(token -> token.value(Tag.UNIT))
                .filter(name -> !name.isEmpty())
                .reduce((first, last) -> last)
                .orElse("");
        return switch (unit) {
            case "months" -> DayFields.of(Field.MONTHS_AFTER, sign * Math.round(days / 30f));
            case "years" -> DayFields.of(Field.MONTHS_AFTER, sign * Math.round(days * 12 / 365f));
            default -> DayFields.of(Field.DAYS_AFTER, sign * days);
        };
    }

    private static Optional<Atom> atom(Field field, int number, int to) {
        return Optional.of(new Atom(DayFields.of(field, number), to));
    }

    private boolean is(int at, Tag tag) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(tag);
    }
}
