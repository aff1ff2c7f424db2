package dev.kikitori.understanding.time;

/** What a part of the day makes of an hour said with it. */
final class Daypart {
    private static final int NOON = 12;

    private Daypart() {}

    static int hour(int hour, String part) {
        return switch (part) {
            case "am" -> hour == NOON ? 0 : hour;
            case "pm" -> hour < NOON ? hour + NOON : hour;
            case "noonish" -> hour < 6 ? hour + NOON : hour;
            case "evening" -> hour >= 3 && hour < NOON ? hour + NOON : hour;
            case "night" -> night(hour);
            default -> hour;
        };
    }

    private static int night(int hour) {
        if (hour == NOON) {
            return 2 * NOON;
        }
        return hour >= 5 && hour < NOON ? hour + NOON : hour;
    }
}
