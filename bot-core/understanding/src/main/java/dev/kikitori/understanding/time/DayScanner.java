package dev.kikitori.understanding.time;

import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/** Collects what tokens say about one day. */
final class DayScanner {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2300;

    private final List<Token> tokens;
    private final DayFields fields = new DayFields();
    private int at;

    private DayScanner(List<Token> tokens) {
        this.tokens = tokens;
    }

    static DayFields scan(List<Token> tokens) {
        DayScanner scanner = new DayScanner(tokens);
        while (scanner.at < tokens.size()) {
            if (!scanner.length() && !scanner.number()) {
                scanner.word(tokens.get(scanner.at));
                scanner.at++;
            }
        }
        return scanner.fields;
    }

    /** "in three days", 2週間後, "a week from tomorrow". */
    private boolean length() {
        Optional<Lengths.Found> length = Lengths.at(tokens, at);
        if (length.isEmpty() || length.get().seconds() > 0) {
            return false;
        }
        Lengths.Found found = length.get();
        boolean later = is(found.to(), Tag.LATER) || is(found.to(), Tag.FROM);
        boolean ago = is(found.to(), Tag.AGO);
        if (!later && !ago && !is(at - 1, Tag.WITHIN)) {
            return false;
        }
        String unit = tokens.get(found.to() - 1).value(Tag.UNIT);
        int days = (int) Math.min(found.days(), 100_000);
        int sign = ago ? -1 : 1;
        switch (unit) {
            case "months" -> fields.addMonths(sign * days / 30);
            case "years" -> fields.addMonths(sign * days / 365 * 12);
            default -> fields.addDays(sign * days);
        }
        at = found.to() + (later || ago ? 1 : 0);
        return true;
    }

    private boolean number() {
        if (is(at, Tag.ERA) && at + 1 < tokens.size()) {
            Optional<Numbers.Found> year = Numbers.at(tokens, at + 1);
            if (year.isPresent() && year.get().small() > 0) {
                fields.year = tokens.get(at).number(Tag.ERA) + year.get().small();
                at = year.get().to() + (is(year.get().to(), Tag.YEAR_MARK) ? 1 : 0);
                return true;
            }
        }
        Optional<Numbers.Found> found = Numbers.at(tokens, at);
        if (found.isEmpty()) {
            return false;
        }
        int number = found.get().small();
        int end = found.get().to();
        if (is(end, Tag.ORDINAL)
                && number >= 20
                && number % 10 == 0
                && tokens.get(end).number(Tag.ORDINAL) < 10) {
            fields.day(number + tokens.get(end).number(Tag.ORDINAL));
            at = end + 1;
            return true;
        }
        at = end + place(number, end);
        return true;
    }

    /** Puts a number where it belongs; how many tokens behind it were used. */
    private int place(int number, int end) {
        if (is(end, Tag.YEAR_MARK)) {
            fields.year = number < 100 ? 2000 + number : number;
            return 1;
        }
        if (is(end, Tag.MONTH_MARK)) {
            fields.month(number);
            return 1;
        }
        if (is(end, Tag.DAY_MARK)) {
            fields.day(number);
            return 1;
        }
        boolean ordinal = is(end, Tag.ORDINAL_SUFFIX);
        if ((ordinal && is(end + 1, Tag.WEEKDAY)) || (is(at - 1, Tag.ORDINAL_PREFIX) && is(end, Tag.WEEKDAY))) {
            fields.nth = number;
            return ordinal ? 1 : 0;
        }
        if ((is(end, Tag.MONTH_END) || is(end, Tag.MONTH_START)) && number >= 1 && number <= 12) {
            fields.month(number);
            return 0;
        }
        if (number >= FIRST_YEAR && number <= LAST_YEAR) {
            fields.year = number;
            return 0;
        }
        Optional<Numbers.Found> rest = (number == 19 || number == 20) && fields.day != null && end < tokens.size()
                ? Numbers.at(tokens, end)
                : Optional.empty();
        if (rest.isPresent() && rest.get().small() >= 0 && rest.get().small() < 100) {
            fields.year = number * 100 + rest.get().small();
            return rest.get().to() - end;
        }
        fields.day(number);
        return ordinal ? 1 : 0;
    }

    private void word(Token token) {
        if (token.is(Tag.ORDINAL)) {
            ordinal(token.number(Tag.ORDINAL));
        }
        if (token.is(Tag.MONTH)) {
            fields.month(token.number(Tag.MONTH));
        }
        if (token.is(Tag.WEEKDAY)) {
            String days = token.value(Tag.WEEKDAY);
            if (days.length() == 1) {
                fields.weekday(DayOfWeek.of(Integer.parseInt(days)));
            } else {
                fields.weekend |= days.equals("6-7");
            }
        }
        if (token.is(Tag.DAY_OFFSET)) {
            fields.addDays(token.number(Tag.DAY_OFFSET));
        }
        if (token.is(Tag.FEAST)) {
            fields.feast = MonthDay.parse("--" + token.value(Tag.FEAST));
        }
        period(token);
    }

    private void ordinal(int which) {
        if (is(at + 1, Tag.WEEKDAY)) {
            fields.nth = which;
        } else if (which > 0) {
            fields.day(which);
        }
    }

    private void period(Token token) {
        if (token.is(Tag.WEEK_OFFSET)) {
            fields.weekOffset = token.number(Tag.WEEK_OFFSET);
        }
        if (token.is(Tag.MONTH_OFFSET)) {
            fields.monthOffset = token.number(Tag.MONTH_OFFSET);
        }
        if (token.is(Tag.YEAR_OFFSET)) {
            fields.yearOffset = token.number(Tag.YEAR_OFFSET);
        }
        if (token.is(Tag.STEP)) {
            fields.step = token.number(Tag.STEP);
            fields.stepMayBeNearest = token.value(Tag.STEP).equals("1");
        }
        if (token.is(Tag.MONTH_END) || token.is(Tag.MONTH_START)) {
            Tag edge = token.is(Tag.MONTH_END) ? Tag.MONTH_END : Tag.MONTH_START;
            fields.edge = edge == Tag.MONTH_END ? DayFields.Edge.END : DayFields.Edge.START;
            if (!token.value(edge).equals("*")) {
                fields.monthOffset = token.number(edge);
            }
        }
    }

    private boolean is(int index, Tag tag) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(tag);
    }
}
