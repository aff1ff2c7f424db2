package dev.kikitori.understanding.time;

import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Tag;
import dev.kikitori.understanding.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An hour and its minute as they were said.
 *
 * @param marked whether something marks it as a time
 * @param zeroed whether the hour was written with a zero before it
 * @param end behind the last token
 */
record HourMinute(int hour, int minute, boolean marked, boolean zeroed, int end) {
    private static final int LAST_OF_HALF_DAY = 12;
    private static final Pattern DOTTED = Pattern.compile("\\d{1,2}[.,]\\d{2}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    boolean exists(int lastHour) {
        return hour >= 0 && hour <= lastHour && minute >= 0 && minute < 60;
    }

    /** The hour that begins at this token. */
    static Optional<HourMinute> at(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        return is(tokens, at, Tag.HOUR_SAID)
                ? Optional.of(marked(tokens, tokens.get(at).number(Tag.HOUR_SAID), at + 1, false))
                : Numbers.at(tokens, at).map(number -> read(tokens, at, number));
    }

    private static HourMinute read(List<Token> tokens, int at, Numbers.Found number) {
        Token first = tokens.get(at);
        int hour = number.small();
        int end = number.to();
        boolean zeroed = number.figures() && first.text().startsWith("0");
        boolean clock = number.figures() && first.text().length() <= 2;
        if (clock && isGlued(tokens, end, ":") && isFigures(tokens, end + 1, 2)) {
            int minute = tokens.get(end + 1).figure().orElseThrow().intValue();
            int last = seconds(tokens, end + 2);
            return new HourMinute(hour, minute, true, zeroed, last);
        }
        boolean marks = is(tokens, end, Tag.HOUR_MARK);
        if (number.figures() && isDotted(first) && (marks || is(tokens, end, Tag.DAYPART))) {
            int both = number.number().multiply(HUNDRED).intValue();
            return new HourMinute(both / 100, both % 100, true, zeroed, marks ? end + 1 : end);
        }
        if (number.figures() && hour >= 100 && hour < 1260 && is(tokens, end, Tag.DAYPART)) {
            return new HourMinute(hour / 100, hour % 100, true, zeroed, end);
        }
        if (clock && hour <= 12 && isFigures(tokens, end, 2) && is(tokens, end + 1, Tag.DAYPART)) {
            int minute = tokens.get(end).figure().orElseThrow().intValue();
            return new HourMinute(hour, minute, true, zeroed, end + 1);
        }
        if (is(tokens, end, Tag.HOUR_MARK)) {
            boolean military = hour >= 100 && hour < 2400;
            return military
                    ? new HourMinute(hour / 100, hour % 100, true, true, end + 1)
                    : marked(tokens, hour, end + 1, zeroed);
        }
        return unmarked(tokens, number, zeroed);
    }

    private static HourMinute marked(List<Token> tokens, int hour, int at, boolean zeroed) {
        if (is(tokens, at, Tag.HALF)) {
            return new HourMinute(hour, 30, true, zeroed, at + 1);
        }
        if (is(tokens, at, Tag.MINUTES_SAID)) {
            return new HourMinute(hour, tokens.get(at).number(Tag.MINUTES_SAID), true, zeroed, at + 1);
        }
        Optional<Numbers.Found> minute = at < tokens.size() ? Numbers.at(tokens, at) : Optional.empty();
        boolean told = minute.isPresent()
                && (is(tokens, minute.get().to(), Tag.MINUTE_MARK)
                        || (at > 0 && tokens.get(at - 1).value(Tag.HOUR_MARK).equals("minutes"))
                        || (minute.get().figures()
                                && !is(tokens, minute.get().to(), Tag.HOUR_MARK)
                                && tokens.get(at).from() == tokens.get(at - 1).to()));
        if (!told) {
            return new HourMinute(hour, 0, true, zeroed, at);
        }
        int end = minute.get().to() + (is(tokens, minute.get().to(), Tag.MINUTE_MARK) ? 1 : 0);
        int count = minute.get().small();
        return is(tokens, end, Tag.SHORT_OF) && count < 60
                ? new HourMinute((hour + 23) % 24, 60 - count, true, zeroed, end + 1)
                : new HourMinute(hour, count, true, zeroed, end);
    }

    /** "six thirty", "six oh five", 1830. */
    private static HourMinute unmarked(List<Token> tokens, Numbers.Found number, boolean zeroed) {
        int end = number.to();
        int hour = number.small();
        if (number.figures() && isDotted(tokens.get(number.from()))) {
            int both = number.number().multiply(HUNDRED).intValue();
            return new HourMinute(both / 100, both % 100, false, zeroed, end);
        }
        if (hour >= 100
                && hour < 2400
                && (!number.figures()
                        || tokens.get(number.from()).text().length() == 4
                        || (hour < 1000 && hour % 5 == 0 && hour % 100 < 60))) {
            return new HourMinute(hour / 100, hour % 100, false, zeroed, end);
        }
        int next = isGlued(tokens, end, "-") && isHyphened(tokens, end + 1) ? end + 1 : end;
        Optional<Numbers.Found> minute =
                !number.figures() && next < tokens.size() ? Numbers.at(tokens, next) : Optional.empty();
        boolean told =
                minute.isPresent() && !minute.get().figures() && minute.get().small() >= 10 && hour < 25;
        return told && minute.get().small() < 60
                ? new HourMinute(
                        hour, minute.get().small(), true, zeroed, minute.get().to())
                : new HourMinute(hour, 0, false, zeroed, end);
    }

    /** The thirty of "eight-thirty", and not the twelve of "ten-twelve". */
    private static boolean isHyphened(List<Token> tokens, int at) {
        return Numbers.at(tokens, at)
                .filter(minute -> minute.small() > LAST_OF_HALF_DAY && minute.small() < 60)
                .isPresent();
    }

    private static boolean isDotted(Token token) {
        return DOTTED.matcher(token.text()).matches();
    }

    private static int seconds(List<Token> tokens, int at) {
        return isGlued(tokens, at, ":") && isFigures(tokens, at + 1, 2) ? at + 2 : at;
    }

    private static boolean isGlued(List<Token> tokens, int at, String sign) {
        return at + 1 < tokens.size()
                && tokens.get(at).text().equals(sign)
                && tokens.get(at - 1).to() == tokens.get(at).from()
                && tokens.get(at).to() == tokens.get(at + 1).from();
    }

    private static boolean isFigures(List<Token> tokens, int at, int length) {
        return at < tokens.size()
                && tokens.get(at).isFigure()
                && tokens.get(at).text().length() == length;
    }

    private static boolean is(List<Token> tokens, int at, Tag tag) {
        return at < tokens.size() && tokens.get(at).is(tag);
    }
}
