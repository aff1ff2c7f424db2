package dev.kikitori.generators.page;

import dev.kikitori.engine.job.OpeningHours;
import dev.kikitori.generators.view.Legible;
import dev.kikitori.generators.view.Words;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Opening hours as the rows of a week, Monday first, neighbouring days with the same hours together.
 *
 * @param rows the week
 * @param notes what does not fit into a week, such as the second Wednesday, in words
 * @param data the same for a program: an array with the spans of each weekday in minutes and an array with the spans of
 *     numbered weekdays; empty if a program can't tell from it whether it is open
 */
record Week(List<Row> rows, List<String> notes, String data) {
    private static final int DAY = 24 * 60;

    Week {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    record Row(String days, String times, boolean closed) {}

    /** When a day is open, and what is to be said of that. */
    private record Day(List<OpeningHours.Span> spans, Optional<String> comment) {
        private static final Day CLOSED = new Day(List.of(), Optional.empty());

        boolean isClosed() {
            return spans.isEmpty() && comment.isEmpty();
        }
    }

    /**
     * The week of these hours; empty if they are not about weekdays.
     *
     * @param lines the rules in words, one line each, in their order
     */
    static Optional<Week> of(OpeningHours hours, List<String> lines, Words words) {
        List<String> notes = new ArrayList<>();
        boolean weekly = false;
        for (int i = 0; i < hours.rules().size(); i++) {
            if (plain(hours.rules().get(i))) {
                weekly = true;
            } else if (i < lines.size()) {
                notes.add(lines.get(i));
            }
        }
        if (!weekly) {
            return Optional.empty();
        }
        Map<DayOfWeek, Day> week = week(hours);
        return Optional.of(new Week(rows(week, words), notes, data(hours, week)));
    }

    private static boolean plain(OpeningHours.Rule rule) {
        return rule.season().isEmpty() && rule.days().stream().allMatch(days -> days instanceof OpeningHours.Weekdays);
    }

    private static Map<DayOfWeek, Day> week(OpeningHours hours) {
        Map<DayOfWeek, Day> week = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, Day.CLOSED);
        }
        for (OpeningHours.Rule rule : hours.rules()) {
            if (rule.season().isPresent()) {
                continue;
            }
            Day day = rule.closed() ? Day.CLOSED : new Day(spans(rule), rule.comment());
            for (OpeningHours.Days days : rule.days()) {
                if (days instanceof OpeningHours.Weekdays weekdays) {
                    int count = Math.floorMod(
                                    weekdays.to().getValue() - weekdays.from().getValue(), 7)
                            + 1;
                    for (int i = 0; i < count; i++) {
                        week.put(weekdays.from().plus(i), day);
                    }
                }
            }
            if (rule.days().isEmpty()) {
                week.replaceAll((ignored, before) -> day);
            }
        }
        return week;
    }

    private static List<OpeningHours.Span> spans(OpeningHours.Rule rule) {
        if (rule.closed() || rule.isOnlyComment()) {
            return List.of();
        }
        return rule.spans().isEmpty() ? List.of(new OpeningHours.Span(0, Optional.of(DAY))) : rule.spans();
    }

    private static List<Row> rows(Map<DayOfWeek, Day> week, Words words) {
        List<Row> rows = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            Day hours = of(week, day);
            if (day == DayOfWeek.SUNDAY || !hours.equals(of(week, day.plus(1)))) {
                rows.add(new Row(days(first, day, words), times(hours, words), hours.isClosed()));
                first = day.plus(1);
            }
        }
        return rows;
    }

    private static Day of(Map<DayOfWeek, Day> week, DayOfWeek day) {
        return week.getOrDefault(day, Day.CLOSED);
    }

    private static String days(DayOfWeek first, DayOfWeek last, Words words) {
        String from = words.of("day." + first.getValue());
        String to = words.of("day." + last.getValue());
        return switch (last.getValue() - first.getValue()) {
            case 0 -> from;
            case 1 -> words.of("days.two", List.of(from, to));
            case 6 -> words.of("days.all");
            default -> words.of("days.run", List.of(from, to));
        };
    }

    private static String times(Day day, Words words) {
        if (day.isClosed()) {
            return words.of("closed");
        }
        String spans =
                day.spans().stream().map(span -> span(span, words)).collect(Collectors.joining(words.of("times.join")));
        return day.comment()
                .map(Legible::line)
                .map(comment -> spans.isEmpty() ? comment : words.of("times.comment", List.of(spans, comment)))
                .orElse(spans);
    }

    private static String span(OpeningHours.Span span, Words words) {
        String from = clock(span.from());
        if (span.to().isEmpty()) {
            return words.of("times.open-end", from);
        }
        int to = span.to().get();
        if (span.from() == 0 && to == DAY) {
            return words.of("times.all-day");
        }
        String end = clock(to > DAY ? to - DAY : to);
        return words.of(to > DAY ? "times.next-day" : "times.span", List.of(from, end));
    }

    private static String clock(int minutes) {
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private static String data(OpeningHours hours, Map<DayOfWeek, Day> week) {
        StringBuilder numbered = new StringBuilder();
        for (OpeningHours.Rule rule : hours.rules()) {
            boolean openEnd = rule.spans().stream().anyMatch(span -> span.to().isEmpty());
            if (rule.season().isPresent() || openEnd || rule.isOnlyComment()) {
                return "";
            }
            for (OpeningHours.Days days : rule.days()) {
                switch (days) {
                    case OpeningHours.PublicHolidays ignored -> {
                        return "";
                    }
                    case OpeningHours.SchoolHolidays ignored -> {
                        return "";
                    }
                    case OpeningHours.NthWeekday nth ->
                        numbered.append(numbered.isEmpty() ? "" : ",")
                                .append("[%d,%s,%s]"
                                        .formatted(nth.day().getValue(), nth.numbers(), numbers(spans(rule))));
                    case OpeningHours.Weekdays ignored -> {}
                }
            }
        }
        String days = week.values().stream().map(day -> numbers(day.spans())).collect(Collectors.joining(","));
        return "[[" + days + "],[" + numbered + "]]";
    }

    private static String numbers(List<OpeningHours.Span> spans) {
        return spans.stream()
                .map(span -> "[" + span.from() + "," + span.to().orElse(DAY) + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
