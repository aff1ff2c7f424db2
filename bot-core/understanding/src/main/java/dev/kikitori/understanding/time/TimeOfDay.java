package dev.kikitori.understanding.time;

import dev.kikitori.understanding.text.Token;
import java.time.LocalTime;
import java.util.List;

/**
 * A time of day that was found among tokens.
 *
 * @param minutes since midnight; past 1440 on the next day
 * @param isOpen whether it was said on the clock of twelve hours, with nothing that tells which half of the day
 * @param from the first of its tokens
 * @param to behind the last of its tokens
 */
public record TimeOfDay(int minutes, boolean isOpen, int from, int to) {
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
        return new TimeOfDay((minutes + HALF_DAY) % DAY, false, from, to);
    }

    /** The same time, settled if it was written in figures with a colon, as a clock of 24 hours shows it. */
    TimeOfDay asWritten(List<Token> tokens) {
        return tokens.subList(from, to).stream().anyMatch(token -> token.text().equals(":")) ? settled() : this;
    }

    TimeOfDay settled() {
        return new TimeOfDay(minutes, false, from, to);
    }
}
