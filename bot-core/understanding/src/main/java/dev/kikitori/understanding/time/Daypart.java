package dev.kikitori.understanding.time;

import dev.kikitori.engine.value.Value;
import java.time.LocalDate;
import java.time.LocalTime;

/** What a part of the day makes of an hour said with it. */
final class Daypart {
    private static final int NOON = 12;

    private Daypart() {}

    static int hour(int hour, String part) {
        return switch (part) {
            case "am" -> hour == NOON ? 0 : hour;
            case "pm", "dusk" -> hour < NOON ? hour + NOON : hour;
            case "noonish" -> hour < 6 ? hour + NOON : hour;
            case "evening" -> hour >= 3 && hour <= NOON ? hour + NOON : hour;
            case "night" -> night(hour);
            default -> hour;
        };
    }

    /** The hours that a part of the day covers. */
    static Value hours(String part) {
        return new Value.Range(
                new Value.Clock(LocalTime.of(first(part), 0)), new Value.Clock(LocalTime.of(last(part) % 24, 0)));
    }

    /** The same on a day. */
    static Value hours(String part, LocalDate day) {
        return new Value.Range(
                new Value.DayTime(day.atTime(first(part), 0)),
                new Value.DayTime(day.atStartOfDay().plusHours(last(part))));
    }

    private static int first(String part) {
        return switch (part) {
            case "am" -> 6;
            case "noonish", "pm" -> NOON;
            case "dusk" -> 16;
            case "evening" -> 18;
            default -> 21;
        };
    }

    private static int last(String part) {
        return switch (part) {
            case "am" -> NOON;
            case "noonish" -> 14;
            case "pm", "dusk" -> 18;
            case "evening" -> 22;
            default -> 24;
        };
    }

    private static int night(int hour) {
        if (hour == NOON) {
            return 2 * NOON;
        }
        return hour >= 5 && hour < NOON ? hour + NOON : hour;
    }
}
