package dev.kikitori.engine.job;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads opening hours from left to right; whatever it does not know makes the whole unknown. */
final class OpeningHoursReader {
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final int LONGEST = 2_000;
    private static final int DAY = 24 * 60;

    private final String text;
    private int at;

    OpeningHoursReader(String text) {
        this.text = text.strip();
    }

    Optional<OpeningHours> read() {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            List<OpeningHours.Rule> rules = new ArrayList<>();
            do {
                rules.add(rule());
            } while (take(";") && !atEnd() || takeCommaBeforeDays());
            return atEnd() ? Optional.of(new OpeningHours(rules)) : Optional.empty();
        } catch (Unknown unknown) {
            return Optional.empty();
        }
    }

    private OpeningHours.Rule rule() throws Unknown {
        if (take("24/7")) {
            return new OpeningHours.Rule(Optional.empty(), List.of(), false, List.of(), comment());
        }
        Optional<OpeningHours.Season> season = season();
        List<OpeningHours.Days> days = days();
        if (take("off") || take("closed")) {
            return new OpeningHours.Rule(season, days, true, List.of(), comment());
        }
        if (!take("open") && !atDigit() && !atQuote()) {
            throw new Unknown();
        }
        List<OpeningHours.Span> spans = spans();
        return new OpeningHours.Rule(season, days, false, spans, comment());
    }

    private Optional<OpeningHours.Season> season() throws Unknown {
        int month = takeOneOf(MONTHS);
        if (month < 0) {
            return Optional.empty();
        }
        int day = dayOfMonth();
        int toMonth = month;
        int toDay = day;
        if (take("-")) {
            int named = takeOneOf(MONTHS);
            toMonth = named < 0 ? month : named;
            toDay = dayOfMonth();
            if ((named < 0 && toDay == 0) || (day == 0) != (toDay == 0)) {
                throw new Unknown();
            }
        }
        take(":");
        return Optional.of(new OpeningHours.Season(month + 1, day, toMonth + 1, toDay));
    }

    /** The day of the month that stands here; 0 where a time or something else does. */
    private int dayOfMonth() throws Unknown {
        int before = at;
        if (!atDigit()) {
            return 0;
        }
        int day = number();
        if (at < text.length() && text.charAt(at) == ':' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            at = before;
            return 0;
        }
        if (day < 1 || day > 31) {
            throw new Unknown();
        }
        return day;
    }

    private List<OpeningHours.Days> days() throws Unknown {
        List<OpeningHours.Days> days = new ArrayList<>();
        do {
            if (take("PH")) {
                days.add(new OpeningHours.PublicHolidays());
            } else if (take("SH")) {
                days.add(new OpeningHours.SchoolHolidays());
            } else {
                int first = takeOneOf(DAYS);
                if (first < 0) {
                    break;
                }
                days.add(weekdays(DayOfWeek.of(first + 1)));
            }
        } while (take(","));
        take(":");
        return days;
    }

    private OpeningHours.Days weekdays(DayOfWeek first) throws Unknown {
        if (take("[")) {
            List<Integer> numbers = new ArrayList<>();
            do {
                int sign = take("-") ? -1 : 1;
                int number = number();
                if (number < 1 || number > 5) {
                    throw new Unknown();
                }
                numbers.add(sign * number);
            } while (take(","));
            expect("]");
            return new OpeningHours.NthWeekday(first, numbers);
        }
        if (!take("-")) {
            return new OpeningHours.Weekdays(first, first);
        }
        int last = takeOneOf(DAYS);
        if (last < 0) {
            throw new Unknown();
        }
        return new OpeningHours.Weekdays(first, DayOfWeek.of(last + 1));
    }

    private List<OpeningHours.Span> spans() throws Unknown {
        List<OpeningHours.Span> spans = new ArrayList<>();
        if (!atDigit()) {
            return spans;
        }
        do {
            spans.add(span());
        } while (commaBeforeDigit());
        return spans;
    }

    private OpeningHours.Span span() throws Unknown {
        int from = clock(DAY);
        if (!take("-")) {
            expect("+");
            return new OpeningHours.Span(from, Optional.empty());
        }
        int to = clock(2 * DAY);
        if (take("+")) {
            throw new Unknown();
        }
        return new OpeningHours.Span(from, Optional.of(to <= from ? to + DAY : to));
    }

    private int clock(int latest) throws Unknown {
        int hours = number();
        expect(":");
        int minutes = number();
        int clock = hours * 60 + minutes;
        if (minutes > 59 || clock > latest) {
            throw new Unknown();
        }
        return clock;
    }

    private boolean commaBeforeDigit() {
        int before = at;
        if (take(",") && atDigit()) {
            return true;
        }
        at = before;
        return false;
    }

    /** A comma that begins further rules after the spans of the one before. */
    private boolean takeCommaBeforeDays() {
        return take(",");
    }

    private int number() throws Unknown {
        skipSpace();
        int start = at;
        while (at < text.length() && at - start < 4 && isDigit(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw new Unknown();
        }
        return Integer.parseInt(text.substring(start, at));
    }

    private int takeOneOf(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (take(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean take(String word) {
        skipSpace();
        if (!text.startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return true;
    }

    private void expect(String word) throws Unknown {
        if (!take(word)) {
            throw new Unknown();
        }
    }

    /** What stands in quotation marks here. */
    private Optional<String> comment() {
        int end = atQuote() ? text.indexOf('"', at + 1) : -1;
        if (end < 0) {
            return Optional.empty();
        }
        String comment = text.substring(at + 1, end).strip();
        at = end + 1;
        return Optional.of(comment).filter(words -> !words.isEmpty());
    }

    private boolean atQuote() {
        skipSpace();
        return at < text.length() && text.charAt(at) == '"';
    }

    private boolean atDigit() {
        skipSpace();
        return at < text.length() && isDigit(text.charAt(at));
    }

    private boolean atEnd() {
        skipSpace();
        return at == text.length();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
