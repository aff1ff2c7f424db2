package dev.kikitori.generators.page;

import dev.kikitori.engine.job.OpeningHours;
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
        Map<DayOfWeek, List<OpeningHours.Span>> week = week(hours);
        return Optional.of(new Week(rows(week, words), notes, data(hours, week)));
    }

    private static boolean plain(OpeningHours.Rule rule) {
        return rule.season().isEmpty() && rule.days().stream().allMatch(days -> days instanceof OpeningHours.Weekdays);
    }

    private static Map<DayOfWeek, List<OpeningHours.Span>> week(OpeningHours hours) {
        Map<DayOfWeek, List<OpeningHours.Span>> week = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of());
        }
        for (OpeningHours.Rule rule : hours.rules()) {
            if (rule.season().isPresent()) {
                continue;
            }
            List<OpeningHours.Span> spans = spans(rule);
            for (OpeningHours.Days days : rule.days()) {
                if (days instanceof OpeningHours.Weekdays weekdays) {
                    int count = Math.floorMod(
                                    weekdays.to().getValue() - weekdays.from().getValue(), 7)
                            + 1;
                    for (int i = 0; i < count; i++) {
                        week.put(weekdays.from().plus(i), spans);
                    }
                }
            }
            if (rule.days().isEmpty()) {
                week.replaceAll((day, before) -> spans);
            }
        }
        return week;
    }

    private static List<OpeningHours.Span> spans(OpeningHours.Rule rule) {
        if (rule.closed()) {
            return List.of();
        }
        return rule.spans().isEmpty() ? List.of(new OpeningHours.Span(0, Optional.of(DAY))) : rule.spans();
    }

    private static List<Row> rows(Map<DayOfWeek, List<OpeningHours.Span>> week, Words words) {
        List<Row> rows = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            List<OpeningHours.Span> spans = spansOf(week, day);
            if (day == DayOfWeek.SUNDAY || !spans.equals(spansOf(week, day.plus(1)))) {
                rows.add(new Row(days(first, day, words), times(spans, words), spans.isEmpty()));
                first = day.plus(1);
            }
        }
        return rows;
    }

    private static List<OpeningHours.Span> spansOf(Map<DayOfWeek, List<OpeningHours.Span>> week, DayOfWeek day) {
        return week.getOrDefault(day, List.of());
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

    private static String times(List<OpeningHours.Span> spans, Words words) {
        if (spans.isEmpty()) {
            return words.of("closed");
        }
        return spans.stream().map(span -> span(span, words)).collect(Collectors.joining(words.of("times.join")));
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

    private static String data(OpeningHours hours, Map<DayOfWeek, List<OpeningHours.Span>> week) {
        StringBuilder numbered = new StringBuilder();
        for (OpeningHours.Rule rule : hours.rules()) {
            boolean openEnd = rule.spans().stream().anyMatch(span -> span.to().isEmpty());
            if (rule.season().isPresent() || openEnd) {
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
        String days = week.values().stream().map(Week::numbers).collect(Collectors.joining(","));
        return "[[" + days + "],[" + numbered + "]]";
    }

    private static String numbers(List<OpeningHours.Span> spans) {
        return spans.stream()
                .map(span -> "[" + span.from() + "," + span.to().orElse(DAY) + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
