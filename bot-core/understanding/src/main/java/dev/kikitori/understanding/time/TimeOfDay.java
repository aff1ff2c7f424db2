package dev.kikitori.understanding.time;

import dev.kikitori.understanding.text.Token;
import java.time.LocalTime;
import java.util.List;

/**
 * A time of day that was found among tokens.
 *
 * @param minutes since midnight; past 1440 on the next day
 * @param isOpen whether it was said on the clock of twelve hours, with nothing that tells which half of the day
 * @param sure whether something marks it as a time, and it is not just a number
 * @param from the first of its tokens
 * @param to behind the last of its tokens
 */
public record TimeOfDay(int minutes, boolean isOpen, boolean sure, int from, int to) {
    static final int HALF_DAY = 12 * 60;
    static final int DAY = 24 * 60;

    /** The time on the clock, whatever the day. */
    public LocalTime clock() {
        return LocalTime.ofSecondOfDay(minutes % DAY * 60L);
    }

    int days() {
        return minutes / DAY;
    }

    /** The same time in the other half of the day. */
    TimeOfDay later() {
        return new TimeOfDay((minutes + HALF_DAY) % DAY, false, sure, from, to);
    }

    /** The same time in this part of the day, if that was left open. */
    TimeOfDay in(String daypart) {
        int hour = Daypart.hour(minutes / 60, daypart);
        return isOpen ? new TimeOfDay(hour * 60 + minutes % 60, false, true, from, to) : this;
    }

    /** Whether both can be the same time of the clock, one of them said more exactly. */
    boolean goesWith(TimeOfDay other) {
        return minutes == other.minutes || ((isOpen || other.isOpen) && minutes % HALF_DAY == other.minutes % HALF_DAY);
    }

    /** The same time, settled if it was written in figures with a colon, as a clock of 24 hours shows it. */
    TimeOfDay asWritten(List<Token> tokens) {
        return tokens.subList(from, to).stream().anyMatch(token -> token.text().equals(":")) ? settled() : this;
    }

    TimeOfDay settled() {
        return new TimeOfDay(minutes, false, sure, from, to);
    }
}
