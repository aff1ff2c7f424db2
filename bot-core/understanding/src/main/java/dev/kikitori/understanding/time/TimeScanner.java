package dev.kikitori.understanding.time;

import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Phrase;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds times of day among tokens. */
public final class TimeScanner {
    private static final int LAST_HOUR = 30;

    /** What a number means that nothing marks as a time. */
    public enum Bare {
        /** An hour. */
        HOUR,
        /** An hour only where something beside it is clearly a time. */
        NOTHING,
        /** Never an hour, not even where a range begins. */
        NEVER
    }

    /** What a phrase holds; impossible if a time in it does not exist. */
    public record Found(List<TimeOfDay> times, boolean impossible) {}

    private final List<Token> tokens;
    private final boolean halfDays;
    private final boolean halfMeansPast;
    private final boolean partsLeadToHour;
    private final boolean minutesMayMiss;
    private boolean impossible;

    private TimeScanner(Phrase phrase, List<Token> tokens, boolean minutesMayMiss) {
        this.tokens = tokens;
        this.halfDays = phrase.language().manner("half-day-clock").equals("yes");
        this.halfMeansPast = phrase.language().manner("half").equals("past");
        this.partsLeadToHour = phrase.language().manner("half").equals("to");
        this.minutesMayMiss = minutesMayMiss;
    }

    /**
     * All times of these tokens, in order.
     *
     * @param minutesMayMiss whether "ten to seven" is ten minutes before seven, and no range
     */
    public static Found scan(Phrase phrase, List<Token> tokens, Bare bare, boolean minutesMayMiss) {
        TimeScanner scanner = new TimeScanner(phrase, tokens, minutesMayMiss);
        List<TimeOfDay> times = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            boolean ends = !times.isEmpty() && scanner.endsRange(times.getLast(), i);
            Optional<TimeOfDay> time = scanner.at(i, ends ? Bare.HOUR : bare);
            time.ifPresent(times::add);
            i = time.map(TimeOfDay::to).orElse(i + 1);
        }
        return new Found(times, scanner.impossible);
    }

    /** The 8 of "in the evening, 6 to 8". */
    private boolean endsRange(TimeOfDay begin, int at) {
        return begin.sure() && at == begin.to() + 1 && is(begin.to(), Tag.RANGE);
    }

    private Optional<TimeOfDay> at(int from, Bare mode) {
        Token token = tokens.get(from);
        if (token.is(Tag.CLOCK)) {
            String[] clock = token.value(Tag.CLOCK).split(":");
            int minutes = Integer.parseInt(clock[0]) * 60 + Integer.parseInt(clock[1]);
            boolean half = is(from + 1, Tag.HALF) && !halfDays;
            return Optional.of(new TimeOfDay(minutes + (half ? 30 : 0), false, true, from, from + (half ? 2 : 1)));
        }
        if (token.is(Tag.DAYPART)) {
            int next = from + 1;
            while (isFiller(next) || is(next, Tag.DAYPART)) {
                next++;
            }
            String part = token.value(Tag.DAYPART);
            int begin = next;
            return relative(next)
                    .map(time -> time.in(part))
                    .map(time -> new TimeOfDay(time.minutes(), time.isOpen(), true, from, time.to()))
                    .or(() -> hour(begin, from, part, Bare.HOUR));
        }
        return relative(from).or(() -> hour(from, from, "", from > 0 && is(from - 1, Tag.AT) ? Bare.HOUR : mode));
    }

    /** "half past six", "quarter to seven", "twenty past 6". */
    private Optional<TimeOfDay> relative(int from) {
        Optional<Numbers.Found> number = Numbers.at(tokens, from);
        int minutes = minutes(from, number);
        if (minutes < 0) {
            return Optional.empty();
        }
        int behind = number.map(Numbers.Found::to).orElse(from + 1);
        int next = is(behind, Tag.MINUTE_MARK) ? behind + 1 : behind;
        if (is(from, Tag.HALF)
                && next < tokens.size()
                && halfMeansPast
                && Numbers.at(tokens, next).isPresent()) {
            return hour(next, from, "", Bare.HOUR)
                    .filter(hour -> hour.minutes() % 60 == 0)
                    .map(hour -> new TimeOfDay(hour.minutes() + minutes, hour.isOpen(), true, from, hour.to()));
        }
        if (partsLeadToHour
                && isPart(from)
                && behind == from + 1
                && HourMinute.at(tokens, behind).isPresent()) {
            return beforeHour(behind, from, minutes - 60);
        }
        boolean past = is(next, Tag.PAST);
        boolean missing = is(next, Tag.TO)
                && (number.isEmpty()
                        || partsLeadToHour
                        || is(behind, Tag.MINUTE_MARK)
                        || (minutesMayMiss && !number.get().figures() && minutes % 5 == 0))
                && !(from > 0 && is(from - 1, Tag.FROM));
        if (!past && !missing) {
            return Optional.empty();
        }
        boolean ofPart = partsLeadToHour && isPart(next + 1);
        return ofPart
                ? relative(next + 1).map(time -> moved(time, from, past ? minutes : -minutes))
                : beforeHour(next + 1, from, past ? minutes : -minutes);
    }

    /** An hour, and how many minutes to add to it. */
    private Optional<TimeOfDay> beforeHour(int at, int from, int minutes) {
        return hour(at, from, "", Bare.HOUR).map(hour -> moved(hour, from, minutes));
    }

    private static TimeOfDay moved(TimeOfDay time, int from, int minutes) {
        int moved = Math.floorMod(time.minutes() + minutes, TimeOfDay.DAY);
        return new TimeOfDay(moved, time.isOpen(), true, from, time.to());
    }

    /** Whether a half or quarter stands here. */
    private boolean isPart(int at) {
        return is(at, Tag.HALF) || is(at, Tag.QUARTER);
    }

    private int minutes(int from, Optional<Numbers.Found> number) {
        if (is(from, Tag.HALF) || is(from, Tag.QUARTER)) {
            return is(from, Tag.HALF) ? 30 : quarters(from) * 15;
        }
        return number.map(Numbers.Found::small)
                .filter(minutes -> minutes >= 1 && minutes < 60)
                .orElse(-1);
    }

    private int quarters(int at) {
        return tokens.get(at).value(Tag.QUARTER).equals("3") ? 3 : 1;
    }

    /** An hour with its minutes; {@code daypart} was said before it. */
    private Optional<TimeOfDay> hour(int at, int from, String daypart, Bare mode) {
        if (at < tokens.size() && tokens.get(at).is(Tag.CLOCK)) {
            return at(at, mode).map(time -> new TimeOfDay(time.minutes(), false, true, from, time.to()));
        }
        Optional<HourMinute> read = HourMinute.at(tokens, at);
        return read.flatMap(time -> settled(time, from, at, daypart, mode));
    }

    private Optional<TimeOfDay> settled(HourMinute read, int from, int at, String daypart, Bare mode) {
        int end = read.end();
        String part = daypart;
        int after = end;
        while (halfDays && after - end < 3 && isFiller(after)) {
            after++;
        }
        if (part.isEmpty()
                && is(after, Tag.DAYPART)
                && !(after > end && HourMinute.at(tokens, after + 1).isPresent())
                && !(is(after + 1, Tag.AT) && HourMinute.at(tokens, after + 2).isPresent())) {
            part = tokens.get(after).value(Tag.DAYPART);
            end = after + 1;
        }
        boolean marked = read.marked() || !part.isEmpty();
        if (!marked
                && (countsOtherThings(end) || (mode != Bare.HOUR && (mode == Bare.NEVER || !opensRange(from, end))))) {
            return Optional.empty();
        }
        if (!read.exists(halfDays ? 24 : LAST_HOUR)) {
            impossible |= marked;
            return Optional.empty();
        }
        int minutes = Daypart.hour(read.hour(), part) * 60 + read.minute();
        boolean open = part.isEmpty() && halfDays && !read.zeroed() && read.hour() >= 1 && read.hour() < 12;
        boolean sure = marked || is(at - 1, Tag.AT);
        return Optional.of(new TimeOfDay(minutes, open, sure, from, end));
    }

    /** Whether what stands behind a number says that it counts no hours. */
    private boolean countsOtherThings(int at) {
        return is(at, Tag.ORDINAL_SUFFIX)
                || is(at, Tag.CURRENCY)
                || is(at, Tag.MONTH)
                || is(at, Tag.DAY_MARK)
                || is(at, Tag.MONTH_MARK)
                || is(at, Tag.YEAR_MARK)
                || is(at, Tag.UNIT)
                || is(at, Tag.PERSON)
                || Counters.isAt(tokens, at)
                || isText(at, "%");
    }

    private boolean isFiller(int at) {
        return is(at, Tag.AT) || isPolite(at) || is(at, Tag.LINK) || isText(at, ",") || is(at, Tag.APPROX);
    }

    /** Whether a range begins here that ends in what is clearly a time. */
    private boolean opensRange(int from, int at) {
        boolean between = is(from - 1, Tag.FROM) && is(at, Tag.AND);
        return (is(at, Tag.RANGE) || between)
                && at + 1 < tokens.size()
                && at(at + 1, Bare.NEVER).isPresent();
    }

    private boolean isPolite(int at) {
        return is(at, Tag.POLITE) && !is(at, Tag.NUMBER);
    }

    private boolean is(int at, Tag tag) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(tag);
    }

    private boolean isText(int at, String text) {
        return at < tokens.size() && tokens.get(at).text().equals(text);
    }
}
