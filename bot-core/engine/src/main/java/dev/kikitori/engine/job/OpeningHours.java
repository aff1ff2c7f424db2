package dev.kikitori.engine.job;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * Opening hours as the rules of OpenStreetMap's {@code opening_hours} notation, as far as people say such things: days of
 * the week, the second Wednesday, holidays, days of the year, several spans a day, past midnight, open end, a comment.
 */
public record OpeningHours(List<Rule> rules) {
    public OpeningHours {
        rules = List.copyOf(rules);
    }

    /**
     * When something is open or not; without days: every day; without spans: all day, or, with a comment, as that says.
     *
     * @param comment what the notation has no sign for, in a person's own words: "by appointment"
     */
    public record Rule(
            Optional<Season> season, List<Days> days, boolean closed, List<Span> spans, Optional<String> comment) {
        public Rule {
            days = List.copyOf(days);
            spans = List.copyOf(spans);
        }

        /** Whether only its comment tells when it is open. */
        public boolean isOnlyComment() {
            return !closed && spans.isEmpty() && comment.isPresent();
        }
    }

    /** Some days of a week, a month or a country's calendar. */
    public sealed interface Days {}

    public record Weekdays(DayOfWeek from, DayOfWeek to) implements Days {}

    /** The weekdays with these numbers in each month; negative numbers count from its end. */
    public record NthWeekday(DayOfWeek day, List<Integer> numbers) implements Days {
        public NthWeekday {
            numbers = List.copyOf(numbers);
        }
    }

    public record PublicHolidays() implements Days {}

    public record SchoolHolidays() implements Days {}

    /** A part of the year; day 0 stands for the whole month. */
    public record Season(int fromMonth, int fromDay, int toMonth, int toDay) {}

    /** Minutes since midnight; an end past midnight is past 1440; an empty one is open. */
    public record Span(int from, Optional<Integer> to) {}

    /** The rules that this notation writes; empty if it says something that is not known here. */
    public static Optional<OpeningHours> parse(String notation) {
        return new OpeningHoursReader(notation).read();
    }
}
