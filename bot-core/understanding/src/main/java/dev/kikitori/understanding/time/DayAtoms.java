package dev.kikitori.understanding.time;

import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import dev.kikitori.understanding.time.DayFields.Field;
import java.util.List;
import java.util.Optional;

/** Reads the smallest things that tokens can say about a day. */
final class DayAtoms {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2300;

    /** What was said, and the token behind it. */
    record Atom(DayFields fields, int to) {}

    private final List<Token> tokens;
    private final List<WrittenDays.Found> written;
    private final CountedDays counted;

    DayAtoms(List<Token> tokens, List<WrittenDays.Found> written) {
        this.tokens = tokens;
        this.written = written;
        this.counted = new CountedDays(tokens);
    }

    /**
     * What is said at this token.
     *
     * @param before what was said about the same day right before it
     */
    Optional<Atom> at(int at, DayFields before) {
        return written(at)
                .or(() -> counted.before(at, before))
                .or(() -> weekOfMonth(at))
                .or(() -> counted.at(at))
                .or(() -> month(at))
                .or(() -> era(at))
                .or(() -> Numbers.at(tokens, at).flatMap(number -> number(number, at, before)))
                .or(() -> word(at, before));
    }

    private Optional<Atom> written(int at) {
        return written.stream()
                .filter(found -> found.from() == tokens.get(at).from())
                .findFirst()
                .map(found -> {
                    int to = at;
                    while (to < tokens.size() && tokens.get(to).from() < found.to()) {
                        to++;
                    }
                    return new Atom(DayFields.written(found), to);
                });
    }

    /** A weekday or the weekend, of which a month has several. */
    private boolean isCounted(int at) {
        String days = is(at, Tag.WEEKDAY) ? tokens.get(at).value(Tag.WEEKDAY) : "";
        return days.length() == 1 || days.equals("6-7");
    }

    /** "the first week of July", 7月の第2週. */
    private Optional<Atom> weekOfMonth(int at) {
        int behind = skipLinks(at + 1);
        boolean lastWeek = tokens.get(at).value(Tag.WEEK_OFFSET).equals("-1");
        if (lastWeek && (is(behind, Tag.MONTH) || tokenIs(behind, Tag.MONTH_OFFSET, "*"))) {
            return atom(Field.WEEK_OF_MONTH, -1, at + 1);
        }
        if (is(at, Tag.ORDINAL)) {
            int week = skipLinks(at + 1);
            return place(at) >= -1 && place(at) != 0 && isWeek(week)
                    ? atom(Field.WEEK_OF_MONTH, place(at), week + 1)
                    : Optional.empty();
        }
        boolean prefix = is(at, Tag.ORDINAL_PREFIX);
        Optional<Numbers.Found> number =
                at + (prefix ? 1 : 0) < tokens.size() ? Numbers.at(tokens, at + (prefix ? 1 : 0)) : Optional.empty();
        return number.filter(found -> found.small() >= 1 && found.small() <= 5).flatMap(found -> {
            boolean suffix = is(found.to(), Tag.ORDINAL_SUFFIX) || is(found.to() + 1, Tag.ORDINAL_SUFFIX);
            int week = skipLinks(found.to());
            return (prefix || suffix) && isWeek(week)
                    ? atom(Field.WEEK_OF_MONTH, found.small(), week + 1)
                    : Optional.empty();
        });
    }

    private boolean tokenIs(int at, Tag tag, String value) {
        return at < tokens.size() && tokens.get(at).value(tag).equals(value);
    }

    private boolean isWeek(int at) {
        return at < tokens.size() && (tokens.get(at).value(Tag.UNIT).equals("weeks") || is(at, Tag.WEEK_OF));
    }

    /** 11/2026, 2026-11: a month of a year, in figures. */
    private Optional<Atom> month(int at) {
        if (!isFigures(at)
                || !isFigures(at + 2)
                || !"/-.".contains(tokens.get(at + 1).text())) {
            return Optional.empty();
        }
        String first = tokens.get(at).text();
        String second = tokens.get(at + 2).text();
        boolean yearFirst = first.length() == 4;
        String month = yearFirst ? second : first;
        boolean told = (yearFirst ? first : second).length() == 4 && month.length() <= 2 && isApart(at, at + 3);
        int year = told ? Integer.parseInt(yearFirst ? first : second) : 0;
        boolean exists = year >= FIRST_YEAR && year <= LAST_YEAR;
        return exists
                ? Optional.of(new Atom(
                        DayFields.of(Field.MONTH, Integer.parseInt(month)).with(Field.YEAR, year), at + 3))
                : Optional.empty();
    }

    private boolean isFigures(int at) {
        return at < tokens.size() && tokens.get(at).text().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether these three tokens touch each other, and no others. */
    private boolean isApart(int from, int to) {
        boolean glued = tokens.get(from).to() == tokens.get(from + 1).from()
                && tokens.get(from + 1).to() == tokens.get(from + 2).from();
        boolean before =
                from > 0 && tokens.get(from - 1).to() == tokens.get(from).from();
        boolean behind = to < tokens.size()
                && tokens.get(to).from() == tokens.get(to - 1).to();
        return glued && !before && !behind;
    }

    private Optional<Atom> era(int at) {
        int number = skipLinks(at + 1);
        if (!is(at, Tag.ERA) || number >= tokens.size()) {
            return Optional.empty();
        }
        return Numbers.at(tokens, number)
                .filter(year -> year.small() > 0)
                .map(year -> new Atom(
                        DayFields.of(Field.YEAR, tokens.get(at).number(Tag.ERA) + year.small()),
                        year.to() + (is(year.to(), Tag.YEAR_MARK) ? 1 : 0)));
    }

    /** A number by what stands around it; none if nothing says that it counts days, months or years. */
    private Optional<Atom> number(Numbers.Found found, int at, DayFields before) {
        int number = found.small();
        int end = hyphen(found.to());
        if (is(end, Tag.ORDINAL) && number >= 20 && number % 10 == 0 && place(end) > 0 && place(end) < 10) {
            DayFields day = DayFields.of(Field.DAY, number + place(end));
            String month = tokens.get(end).value(Tag.MONTH_START);
            return Optional.of(
                    new Atom(month.isEmpty() || month.equals("*") ? day : day.with(Field.MONTHS_ON, 1), end + 1));
        }
        end = found.to();
        if (is(end, Tag.YEAR_MARK)) {
            return atom(Field.YEAR, WrittenDays.fullYear(number), end + 1);
        }
        if (is(end, Tag.MONTH_MARK)) {
            return atom(Field.MONTH, number, end + 1);
        }
        if (is(end, Tag.DAY_MARK)) {
            boolean ofStay = at > 0 && tokens.get(at - 1).value(Tag.UNIT).equals("nights");
            return ofStay ? Optional.empty() : day(number, end + 1);
        }
        boolean ordinal = is(end, Tag.ORDINAL_SUFFIX);
        int weekday = skipLinks(ordinal ? end + 1 : end);
        if (isCounted(weekday) && (ordinal || is(at - 1, Tag.ORDINAL_PREFIX))) {
            return atom(Field.NTH, number, weekday);
        }
        if (ordinal && !Character.isIdeographic(tokens.get(end).text().charAt(0))) {
            return day(number, end + 1);
        }
        return is(end, Tag.UNIT) || is(end, Tag.DAYPART) || isColon(end)
                ? Optional.empty()
                : bare(number, at, end, before);
    }

    /** Over the hyphen of "twenty-fifth". */
    private int hyphen(int at) {
        boolean hyphen = is(at + 1, Tag.ORDINAL)
                && tokens.get(at).text().equals("-")
                && tokens.get(at).to() == tokens.get(at + 1).from();
        return hyphen ? at + 1 : at;
    }

    /** "April 3", "3 April", "3 April 2026", "april third nineteen eighty". */
    private Optional<Atom> bare(int number, int at, int end, DayFields before) {
        boolean dated = before.has(Field.MONTH)
                || before.has(Field.YEARS_ON)
                || before.piece().isPresent()
                || before.has(Field.DAY)
                || before.has(Field.SEASON)
                || before.feast().isPresent();
        if (number >= 1 && number <= 12 && isEdge(end) && !before.has(Field.MONTH)) {
            return atom(Field.MONTH, number, end);
        }
        boolean monthNext = is(skipLinks(end), Tag.MONTH);
        boolean day = number >= 1 && number <= 31 && !before.has(Field.DAY) && !before.has(Field.NTH);
        if (day && (before.has(Field.MONTH) || monthNext)) {
            return day(number, end);
        }
        Optional<Numbers.Found> rest = (number == 19 || number == 20) && dated && end < tokens.size()
                ? Numbers.at(tokens, end)
                : Optional.empty();
        if (rest.isPresent() && rest.get().small() >= 10 && rest.get().small() < 100) {
            return atom(
                    Field.YEAR, number * 100 + rest.get().small(), rest.get().to());
        }
        boolean alone = at == 0 && end == tokens.size();
        if (number >= FIRST_YEAR
                && number <= LAST_YEAR
                && (dated || alone || monthNext || is(at - 1, Tag.WITHIN) || is(at - 1, Tag.SINCE))) {
            DayFields year = DayFields.of(Field.YEAR, number);
            return Optional.of(new Atom(alone ? year.weakly() : year, end));
        }
        if (before.has(Field.MONTH) && before.has(Field.DAY) && number > 23 && number < 100 && isYear(at, end)) {
            return atom(Field.YEAR, 2000 + number, end);
        }
        return day && isAlone(at, end)
                ? Optional.of(new Atom(DayFields.of(Field.DAY, number).weakly(), end))
                : Optional.empty();
    }

    /** The 26 of "5 June 26". */
    private boolean isYear(int at, int end) {
        return tokens.get(at).isFigure() && !is(end, Tag.HOUR_MARK);
    }

    private boolean isAlone(int from, int to) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean outside = i < from || i >= to;
            if (outside && !is(i, Tag.POLITE) && !is(i, Tag.LINK) && !is(i, Tag.APPROX) && !is(i, Tag.AT)) {
                return false;
            }
        }
        return true;
    }

    private boolean isEdge(int at) {
        return is(at, Tag.MONTH_END) || is(at, Tag.MONTH_START);
    }

    private Optional<Atom> word(int at, DayFields before) {
        Token token = tokens.get(at);
        boolean edge = token.is(Tag.PIECE) || token.is(Tag.MONTH_START);
        if (token.is(Tag.ORDINAL) && !token.is(Tag.STEP) && !edge) {
            return ordinal(at, before);
        }
        if (token.text().length() == 1 && token.is(Tag.WEEKDAY) && !standsAlone(at)) {
            return Optional.empty();
        }
        DayFields fields = new DayFields();
        boolean ends = is(at + 1, Tag.RANGE) || is(at + 1, Tag.AT_MOST);
        boolean begins = token.is(Tag.NOW) && is(at - 1, Tag.FROM) && (ends || is(at + 1, Tag.AND));
        if (begins || (token.is(Tag.LATER) && ends)) {
            fields.with(Field.OFFSET, 0);
        }
        if (token.is(Tag.WEEK_OF)) {
            fields.with(Field.WHOLE_WEEK, token.value(Tag.WEEK_OF).equals("from") ? 1 : 0);
        }
        plain(token, fields);
        step(at, token, fields);
        if (token.is(Tag.WEEKDAY)) {
            weekday(token.value(Tag.WEEKDAY), fields);
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Atom(fields, at + 1));
    }

    private void plain(Token token, DayFields fields) {
        put(token, Tag.MONTH, Field.MONTH, fields);
        put(token, Tag.DAY_OFFSET, Field.OFFSET, fields);
        put(token, Tag.WEEK_OFFSET, Field.WEEK, fields);
        if (token.value(Tag.MONTH_OFFSET).equals("*")) {
            fields.with(Field.OF_MONTH, 1);
        } else {
            put(token, Tag.MONTH_OFFSET, Field.MONTHS_ON, fields);
        }
        put(token, Tag.YEAR_OFFSET, Field.YEARS_ON, fields);
        put(token, Tag.SEASON, Field.SEASON, fields);
        put(token, Tag.DAY_SAID, Field.DAY, fields);
        put(token, Tag.DAYS_AFTER, Field.DAYS_AFTER, fields);
        if (token.is(Tag.FEAST)) {
            fields.withFeast(token.value(Tag.FEAST));
        }
        if (token.is(Tag.PIECE)) {
            piece(token.value(Tag.PIECE), fields);
        }
        if (token.is(Tag.MONTH_END) || token.is(Tag.MONTH_START)) {
            Tag edge = token.is(Tag.MONTH_END) ? Tag.MONTH_END : Tag.MONTH_START;
            fields.with(edge == Tag.MONTH_END ? DayFields.Piece.END : DayFields.Piece.START);
            if (token.value(edge).equals("*")) {
                fields.with(Field.OF_MONTH, 1);
            } else {
                fields.with(Field.MONTHS_ON, token.number(edge));
            }
        }
    }

    private static void piece(String word, DayFields fields) {
        String month = "month-";
        boolean ofMonth = word.startsWith(month);
        DayFields.Piece piece = switch (ofMonth ? word.substring(month.length()) : word) {
            case "start" -> DayFields.Piece.START;
            case "end" -> DayFields.Piece.END;
            case "first-third" -> DayFields.Piece.FIRST_THIRD;
            case "middle-third" -> DayFields.Piece.MIDDLE_THIRD;
            case "last-third" -> DayFields.Piece.LAST_THIRD;
            case "first-half" -> DayFields.Piece.FIRST_HALF;
            case "last-half" -> DayFields.Piece.LAST_HALF;
            case "rest" -> DayFields.Piece.REST;
            default -> throw new IllegalStateException("no part of a month is called " + word);
        };
        fields.with(piece);
        if (ofMonth) {
            fields.with(Field.OF_MONTH, 1);
        } else if (!fields.has(Field.WEEK)) {
            fields.weakly();
        }
    }

    private static void put(Token token, Tag tag, Field field, DayFields fields) {
        if (token.is(tag)) {
            fields.with(field, token.number(tag));
        }
    }

    /** "next", "last" and "this" say which only beside something that comes again and again. */
    private void step(int at, Token token, DayFields fields) {
        if (!token.is(Tag.STEP)) {
            return;
        }
        int next = skipLinks(at + 1);
        boolean before = is(next, Tag.WEEKDAY) || is(next, Tag.MONTH) || is(next, Tag.FEAST) || is(next, Tag.SEASON);
        boolean behind = is(at - 1, Tag.WEEKDAY);
        if (before || behind) {
            int step = token.number(Tag.STEP);
            fields.with(Field.STEP, step > 1 && !behind && token.is(Tag.AT_LEAST) ? 1 : step);
            if (token.is(Tag.ORDINAL) && is(next, Tag.WEEKDAY)) {
                fields.with(Field.NTH, token.number(Tag.ORDINAL));
            }
        }
    }

    private static void weekday(String days, DayFields fields) {
        if (days.length() == 1) {
            fields.with(Field.WEEKDAY, Integer.parseInt(days));
        } else if (days.equals("6-7")) {
            fields.with(Field.WEEKEND, 1);
        }
    }

    private Optional<Atom> ordinal(int at, DayFields before) {
        int which = place(at);
        int next = skipLinks(at + 1);
        if (isCounted(next)) {
            return atom(Field.NTH, which, next);
        }
        if (which < 1 || which > 31 || before.has(Field.DAY)) {
            return Optional.empty();
        }
        boolean sure = before.has(Field.MONTH) || is(next, Tag.MONTH) || is(next, Tag.MONTH_OFFSET);
        DayFields day = DayFields.of(Field.DAY, which);
        return Optional.of(new Atom(sure ? day : day.weakly(), at + 1));
    }

    /** Whether a weekday's single character is no part of a longer word. */
    private boolean standsAlone(int at) {
        return !isBoundTo(at, at - 1) && !isBoundTo(at, at + 1);
    }

    private boolean isBoundTo(int at, int other) {
        if (other < 0 || other >= tokens.size()) {
            return false;
        }
        Token neighbour = tokens.get(other);
        boolean touches = other < at
                ? neighbour.to() == tokens.get(at).from()
                : neighbour.from() == tokens.get(at).to();
        Token token = tokens.get(at);
        boolean counted = (neighbour.isFigure() || neighbour.is(Tag.NUMBER))
                && (token.is(Tag.DAY_MARK) || token.is(Tag.MONTH_MARK));
        boolean written = neighbour.isUnknown()
                && (Character.isIdeographic(neighbour.text().codePointAt(0)) || other < at);
        boolean pointed = neighbour.is(Tag.HONORIFIC)
                || neighbour.is(Tag.ORDINAL_PREFIX)
                || (neighbour.is(Tag.LINK) && token.is(Tag.DAY_MARK));
        return touches && (counted || written || (other < at && pointed));
    }

    private int place(int at) {
        return tokens.get(at).number(Tag.ORDINAL);
    }

    private int skipLinks(int at) {
        int next = at;
        while (next < tokens.size()
                && (tokens.get(next).is(Tag.LINK) || tokens.get(next).is(Tag.ORDINAL_SUFFIX) || isJoint(next))) {
            next++;
        }
        return next;
    }

    /** The sign of 14-Mar and 14.Mar. */
    private boolean isJoint(int at) {
        String sign = tokens.get(at).text();
        return (sign.equals("-") || sign.equals(".") || sign.equals("/")) && is(at + 1, Tag.MONTH);
    }

    private boolean isColon(int at) {
        return at < tokens.size() && tokens.get(at).text().equals(":");
    }

    private static Optional<Atom> day(int number, int to) {
        return atom(Field.DAY, number, to);
    }

    private static Optional<Atom> atom(Field field, int number, int to) {
        return Optional.of(new Atom(DayFields.of(field, number), to));
    }

    private boolean is(int at, Tag tag) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(tag);
    }
}
