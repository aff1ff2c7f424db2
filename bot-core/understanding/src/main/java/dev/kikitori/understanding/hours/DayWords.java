package dev.kikitori.understanding.hours;

import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads days of the week, of the month and of the year to the notation. */
final class DayWords {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    /** What was read, and the token behind it. */
    record Read(Element element, int to) {}

    private final List<Token> tokens;

    DayWords(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The days that begin at this token. */
    Optional<Read> at(int at) {
        Token token = tokens.get(at);
        if (token.is(Tag.HOLIDAY)) {
            return read(List.of("PH"), at + 1);
        }
        if (token.is(Tag.REST)) {
            return Optional.of(new Read(new Element.Rest(), at + 1));
        }
        Optional<Read> year = ofYear(at);
        if (year.isPresent()) {
            return year;
        }
        return token.is(Tag.WEEKDAY) && !isInWord(at) ? Optional.of(week(at)) : ofMonth(at);
    }

    /** Whether days begin at this token. */
    boolean begin(int at) {
        return at(at).isPresent();
    }

    private static Optional<Read> read(List<String> days, int to) {
        return Optional.of(new Read(new Element.Days(days), to));
    }

    /** 日 is no Sunday in その日, nor 月 a Monday in 毎月. */
    private boolean isInWord(int at) {
        Token token = tokens.get(at);
        if (token.text().length() > 1 || at == 0) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean touches = before.to() == token.from();
        boolean counted = (before.isFigure() || before.is(Tag.NUMBER)) && token.is(Tag.MONTH_MARK);
        return touches
                && (counted
                        || (before.isUnknown()
                                && Character.isIdeographic(before.text().codePointAt(0))));
    }

    private Read week(int from) {
        String value = tokens.get(from).value(Tag.WEEKDAY);
        int first = value.charAt(0) - '1';
        int last = value.charAt(value.length() - 1) - '1';
        int end = from + 1;
        if (value.length() == 1 && is(end, Tag.RANGE) && is(end + 1, Tag.WEEKDAY)) {
            String to = tokens.get(end + 1).value(Tag.WEEKDAY);
            last = to.charAt(to.length() - 1) - '1';
            end += 2;
        }
        List<String> days = new ArrayList<>();
        for (int day = first; ; day = (day + 1) % 7) {
            days.add(Week.DAYS.get(day));
            if (day == last) {
                return new Read(new Element.Days(days), is(end, Tag.UNTIL) ? end + 1 : end);
            }
        }
    }

    /** "the second and fourth Sunday", 第2・第4月曜. */
    private Optional<Read> ofMonth(int from) {
        List<Integer> places = new ArrayList<>();
        int at = from;
        while (at < tokens.size() && !tokens.get(at).is(Tag.WEEKDAY)) {
            Optional<Integer> place = place(at);
            boolean between = isPause(tokens.get(at)) || tokens.get(at).is(Tag.LINK);
            if (place.isEmpty() && (places.isEmpty() || !between)) {
                return Optional.empty();
            }
            place.ifPresent(places::add);
            at = place.isPresent() ? behindPlace(at) : at + 1;
        }
        boolean one = at < tokens.size() && tokens.get(at).value(Tag.WEEKDAY).length() == 1;
        if (!one || places.isEmpty()) {
            return Optional.empty();
        }
        String day = Week.DAYS.get(tokens.get(at).number(Tag.WEEKDAY) - 1);
        return read(places.stream().map(place -> day + "[" + place + "]").toList(), at + 1);
    }

    static boolean isPause(Token token) {
        return ",、;。・/.&と".contains(token.text()) || token.is(Tag.AND);
    }

    /** "second", "2nd", 第2, "last". */
    private Optional<Integer> place(int at) {
        Token token = tokens.get(at);
        if (token.is(Tag.ORDINAL)) {
            int place = token.number(Tag.ORDINAL);
            return place == -1 || (place >= 1 && place <= 5) ? Optional.of(place) : Optional.empty();
        }
        boolean first = token.is(Tag.ORDINAL_PREFIX);
        int number = first ? at + 1 : at;
        return (number < tokens.size() ? Numbers.at(tokens, number) : Optional.<Numbers.Found>empty())
                .filter(found -> found.small() >= 1 && found.small() <= 5)
                .filter(found -> first || is(found.to(), Tag.ORDINAL_SUFFIX))
                .map(Numbers.Found::small);
    }

    private int behindPlace(int at) {
        if (tokens.get(at).is(Tag.ORDINAL)) {
            return at + 1;
        }
        boolean first = tokens.get(at).is(Tag.ORDINAL_PREFIX);
        int end = Numbers.at(tokens, first ? at + 1 : at).orElseThrow().to();
        return is(end, Tag.ORDINAL_SUFFIX) ? end + 1 : end;
    }

    /** Months, seasons, and days that have a name or a number. */
    private Optional<Read> ofYear(int at) {
        Token token = tokens.get(at);
        if (token.is(Tag.SEASON)) {
            int season = token.number(Tag.SEASON);
            return Optional.of(new Read(new Element.Season(months(season / 100, season % 100)), at + 1));
        }
        if (token.is(Tag.FEAST)) {
            return feast(token.value(Tag.FEAST)).map(day -> new Read(new Element.Days(List.of(day)), at + 1));
        }
        Optional<Dated> first = dated(at);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int to = first.get().to();
        Optional<Dated> second = is(to, Tag.RANGE) && to + 1 < tokens.size()
                ? dated(to + 1).or(() -> dayOnly(to + 1, first.get()))
                : Optional.empty();
        return Optional.of(together(first.get(), second));
    }

    /** A month, and maybe its day. */
    private record Dated(int month, int day, int to) {
        String text() {
            return MONTHS.get(month - 1) + " %02d".formatted(day);
        }
    }

    private Read together(Dated first, Optional<Dated> second) {
        int to = second.map(Dated::to).orElse(first.to());
        to = is(to, Tag.UNTIL) ? to + 1 : to;
        if (first.day() > 0) {
            String days = second.filter(end -> end.day() > 0)
                    .map(end -> first.text() + "-" + end.text())
                    .orElse(first.text());
            return new Read(new Element.Days(List.of(days)), to);
        }
        return new Read(
                new Element.Season(
                        months(first.month(), second.map(Dated::month).orElse(first.month()))),
                to);
    }

    private static String months(int first, int last) {
        return first == last ? MONTHS.get(first - 1) : MONTHS.get(first - 1) + "-" + MONTHS.get(last - 1);
    }

    private Optional<Dated> dated(int at) {
        if (is(at, Tag.MONTH)) {
            int month = tokens.get(at).number(Tag.MONTH);
            Optional<Numbers.Found> day = ordinalOrFigure(at + 1);
            return Optional.of(day.map(found -> new Dated(month, found.small(), behindSuffix(found.to())))
                    .orElse(new Dated(month, 0, at + 1)));
        }
        Optional<Numbers.Found> month = Numbers.at(tokens, at)
                .filter(found -> found.small() >= 1 && found.small() <= 12 && is(found.to(), Tag.MONTH_MARK));
        return month.map(found -> {
            int next = found.to() + 1;
            Optional<Numbers.Found> day = next < tokens.size() ? Numbers.at(tokens, next) : Optional.empty();
            return day.filter(one -> one.small() >= 1 && one.small() <= 31 && is(one.to(), Tag.DAY_MARK))
                    .map(one -> new Dated(found.small(), one.small(), one.to() + 1))
                    .orElse(new Dated(found.small(), 0, next));
        });
    }

    private Optional<Dated> dayOnly(int at, Dated before) {
        return before.day() == 0
                ? Optional.empty()
                : Numbers.at(tokens, at)
                        .filter(found -> found.small() >= 1 && found.small() <= 31)
                        .filter(found -> is(found.to(), Tag.DAY_MARK) || is(found.to(), Tag.ORDINAL_SUFFIX))
                        .map(found -> new Dated(before.month(), found.small(), found.to() + 1));
    }

    private Optional<Numbers.Found> ordinalOrFigure(int at) {
        return (at < tokens.size() ? Numbers.at(tokens, at) : Optional.<Numbers.Found>empty())
                .filter(found -> found.figures() && found.small() >= 1 && found.small() <= 31)
                .filter(found -> !is(found.to(), Tag.RANGE) || is(found.to(), Tag.ORDINAL_SUFFIX))
                .filter(found -> !is(found.to(), Tag.DAYPART)
                        && (found.to() >= tokens.size()
                                || !tokens.get(found.to()).text().equals(":")));
    }

    private int behindSuffix(int at) {
        return is(at, Tag.ORDINAL_SUFFIX) ? at + 1 : at;
    }

    /** A feast that falls on the same day of each year. */
    private static Optional<String> feast(String rule) {
        String[] ends = rule.split("/", 2);
        StringBuilder days = new StringBuilder();
        for (String end : ends) {
            if (!end.matches("\\d\\d-\\d\\d")) {
                return Optional.empty();
            }
            days.append(days.isEmpty() ? "" : "-")
                    .append(MONTHS.get(Integer.parseInt(end.substring(0, 2)) - 1))
                    .append(String.format(Locale.ROOT, " %s", end.substring(3)));
        }
        return Optional.of(days.toString());
    }

    private boolean is(int at, Tag tag) {
        return at < tokens.size() && tokens.get(at).is(tag);
    }
}
