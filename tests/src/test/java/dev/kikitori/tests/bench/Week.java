package dev.kikitori.tests.bench;

import dev.kikitori.engine.job.OpeningHours;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Opening hours as the week they describe, whatever words of the notation they were written with. */
record Week(Map<String, String> days) {
    private static final String CLOSED = "off";

    /** The week of a notation; empty where it is none. */
    static Optional<Week> of(String notation) {
        return OpeningHours.parse(notation).map(Week::of);
    }

    private static Week of(OpeningHours hours) {
        Map<String, String> days = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day.name(), CLOSED);
        }
        hours.rules().forEach(rule -> apply(rule, days));
        return new Week(days);
    }

    private static void apply(OpeningHours.Rule rule, Map<String, String> days) {
        String season = rule.season().map(OpeningHours.Season::toString).orElse("");
        String times = rule.closed() ? CLOSED : times(rule);
        if (rule.days().isEmpty()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                days.put(season + day.name(), times);
            }
        }
        for (OpeningHours.Days some : rule.days()) {
            switch (some) {
                case OpeningHours.Weekdays span -> {
                    DayOfWeek day = span.from();
                    days.put(season + day.name(), times);
                    while (day != span.to()) {
                        day = day.plus(1);
                        days.put(season + day.name(), times);
                    }
                }
                case OpeningHours.NthWeekday nth ->
                    nth.numbers().forEach(number -> days.put(season + nth.day() + number, times));
                case OpeningHours.PublicHolidays ignored -> days.put(season + "PH", times);
                case OpeningHours.SchoolHolidays ignored -> days.put(season + "SH", times);
            }
        }
    }

    private static String times(OpeningHours.Rule rule) {
        String spans = rule.spans().stream()
                .map(span -> span.from() + "-" + span.to().map(String::valueOf).orElse("+"))
                .sorted()
                .collect(Collectors.joining(","));
        return spans.isEmpty() && !rule.isOnlyComment() ? "0-1440" : spans;
    }
}
