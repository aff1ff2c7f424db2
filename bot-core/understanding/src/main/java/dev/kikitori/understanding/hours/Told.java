package dev.kikitori.understanding.hours;

import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import dev.kikitori.understanding.time.TimeOfDay;
import dev.kikitori.understanding.time.TimeScanner;
import dev.kikitori.understanding.time.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a phrase into the elements of opening hours. */
final class Told {
    private static final String[] WEEK = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
    private static final int EVENING = 17 * 60;
    private static final int EARLY = 6 * 60;
    private static final int HALF_DAY = 12 * 60;

    private final Phrase phrase;
    private final List<Token> tokens;
    private final List<Element> elements = new ArrayList<>();
    private boolean impossible;
    private boolean leftOver;

    private Told(Phrase phrase) {
        this.phrase = phrase;
        this.tokens = phrase.tokens();
    }

    /**
     * What was told.
     *
     * @param leftOver whether a time was told that belongs to no span
     */
    record All(List<Element> elements, boolean impossible, boolean leftOver) {}

    static All of(Phrase phrase) {
        Told told = new Told(phrase);
        told.cut();
        return new All(told.elements, told.impossible, told.leftOver);
    }

    private void cut() {
        int at = 0;
        while (at < tokens.size()) {
            int days = days(at);
            if (days > at) {
                at = days;
            } else if (tokens.get(at).is(Tag.EXCEPT)) {
                elements.add(new Element.Except(tokens.get(at).is(Tag.NOT_AFTER)));
                at++;
            } else if (tokens.get(at).is(Tag.BREAK)) {
                elements.add(new Element.Break());
                at++;
            } else if (tokens.get(at).is(Tag.LAST_ORDER)) {
                at = behindLastOrder(at);
            } else if (tokens.get(at).is(Tag.CLOSED)) {
                elements.add(new Element.Closed());
                at++;
            } else if (tokens.get(at).is(Tag.ALWAYS) || isAllDay(at)) {
                elements.add(new Element.Span(0, 24 * 60));
                at = tokens.get(at).is(Tag.ALWAYS)
                        ? at + 1
                        : Numbers.at(tokens, at).orElseThrow().to() + 1;
            } else if (isPause(tokens.get(at))) {
                elements.add(new Element.Pause());
                at++;
            } else {
                at = times(at);
            }
        }
    }

    /** Until when one can order is no rule of the notation; it goes up to the next pause or day. */
    private int behindLastOrder(int from) {
        int at = from + 1;
        while (at < tokens.size() && !isPause(tokens.get(at)) && !isDays(at) && !isBracket(tokens.get(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBracket(Token token) {
        return token.text().equals(")");
    }

    /** "24 hours". */
    private boolean isAllDay(int at) {
        Optional<Numbers.Found> number = Numbers.at(tokens, at);
        return number.filter(found -> found.small() == 24 && found.to() < tokens.size())
                .filter(found -> tokens.get(found.to()).value(Tag.UNIT).equals("hours"))
                .isPresent();
    }

    private static boolean isPause(Token token) {
        return ",、;。・/.&と".contains(token.text()) || token.is(Tag.AND);
    }

    /** Takes the days that begin here; the token behind them. */
    private int days(int from) {
        Token token = tokens.get(from);
        if (token.is(Tag.HOLIDAY)) {
            elements.add(new Element.Days(List.of("PH")));
            return from + 1;
        }
        if (token.is(Tag.WEEKDAY)) {
            return week(from);
        }
        List<Integer> places = new ArrayList<>();
        int at = from;
        while (at < tokens.size() && !tokens.get(at).is(Tag.WEEKDAY)) {
            Optional<Integer> place = place(at);
            int next = place.isPresent() ? behindPlace(at) : at + 1;
            boolean between = isPause(tokens.get(at)) || tokens.get(at).is(Tag.LINK);
            if (place.isEmpty() && (places.isEmpty() || !between)) {
                return from;
            }
            place.ifPresent(places::add);
            at = next;
        }
        if (at >= tokens.size()
                || places.isEmpty()
                || tokens.get(at).value(Tag.WEEKDAY).length() != 1) {
            return from;
        }
        String day = WEEK[tokens.get(at).number(Tag.WEEKDAY) - 1];
        elements.add(new Element.Days(
                places.stream().map(place -> day + "[" + place + "]").toList()));
        return at + 1;
    }

    /** "second", "2nd", 第2. */
    private Optional<Integer> place(int at) {
        Token token = tokens.get(at);
        if (token.is(Tag.ORDINAL)) {
            return Optional.of(token.number(Tag.ORDINAL));
        }
        boolean first = token.is(Tag.ORDINAL_PREFIX);
        Optional<Numbers.Found> number =
                at + (first ? 1 : 0) < tokens.size() ? Numbers.at(tokens, at + (first ? 1 : 0)) : Optional.empty();
        return number.filter(found -> found.small() >= 1 && found.small() <= 5)
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

    private int week(int from) {
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
        for (int day = first; ; day = (day + 1) % WEEK.length) {
            days.add(WEEK[day]);
            if (day == last) {
                break;
            }
        }
        elements.add(new Element.Days(days));
        return end;
    }

    /** Takes everything up to the next days, closing or comma as times. */
    private int times(int from) {
        int end = from + 1;
        while (end < tokens.size()
                && !isPause(tokens.get(end))
                && !isDays(end)
                && !tokens.get(end).is(Tag.CLOSED)
                && !tokens.get(end).is(Tag.BREAK)
                && !tokens.get(end).is(Tag.LAST_ORDER)
                && !tokens.get(end).is(Tag.EXCEPT)
                && !tokens.get(end).is(Tag.ALWAYS)
                && !isAllDay(end)) {
            end++;
        }
        List<Token> part = tokens.subList(from, end);
        TimeScanner.Found found = TimeScanner.scan(phrase, part, TimeScanner.Bare.HOUR, false);
        impossible |= found.impossible();
        List<TimeOfDay> times = found.times();
        for (int i = 0; i < times.size(); i++) {
            Optional<TimeSpan> span =
                    i + 1 < times.size() ? TimeSpan.of(times.get(i), times.get(i + 1), part) : Optional.empty();
            if (span.isPresent()) {
                elements.add(open(span.get()));
                i++;
            } else if (isUntil(part, times.get(i))) {
                elements.add(
                        new Element.Until(times.get(i).minutes(), times.get(i).isOpen()));
            } else if (isSince(part, times.get(i))) {
                elements.add(new Element.Since(times.get(i).minutes()));
            } else {
                leftOver = true;
            }
        }
        return end;
    }

    private boolean isDays(int at) {
        return tokens.get(at).is(Tag.WEEKDAY)
                || tokens.get(at).is(Tag.HOLIDAY)
                || place(at).isPresent();
    }

    private static boolean isUntil(List<Token> part, TimeOfDay time) {
        boolean before = time.from() > 0 && part.get(time.from() - 1).is(Tag.RANGE);
        boolean behind = time.to() < part.size() && part.get(time.to()).is(Tag.UNTIL);
        return before || behind;
    }

    private static boolean isSince(List<Token> part, TimeOfDay time) {
        boolean before = time.from() > 0 && part.get(time.from() - 1).is(Tag.FROM);
        boolean behind = time.to() < part.size() && part.get(time.to()).is(Tag.RANGE);
        return before || behind;
    }

    /** A shop that closes "before" it opens closes in the afternoon, unless it opens in the evening. */
    private static Element.Span open(TimeSpan span) {
        int from = span.from().minutes();
        int to = span.to().minutes() == 0 ? 2 * HALF_DAY : span.to().minutes();
        boolean open = span.from().isOpen() && span.to().isOpen();
        if (open && from < EARLY) {
            return new Element.Span(from + HALF_DAY, to + HALF_DAY);
        }
        return to <= from && from < EVENING && to < HALF_DAY
                ? new Element.Span(from, to + HALF_DAY)
                : new Element.Span(from, to);
    }

    private boolean is(int at, Tag tag) {
        return at < tokens.size() && tokens.get(at).is(tag);
    }
}
