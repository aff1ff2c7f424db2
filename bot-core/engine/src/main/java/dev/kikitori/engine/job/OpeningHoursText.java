package dev.kikitori.engine.job;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Opening hours as lines, one for each rule. Days of the week that no rule speaks of are closed, by the notation's own
 * convention, and get a last line that says so.
 */
final class OpeningHoursText {
    private static final int DAY = 24 * 60;

    private final SmallWords words;

    private OpeningHoursText(SmallWords words) {
        this.words = words;
    }

    static List<String> lines(OpeningHours hours, SmallWords words) {
        OpeningHoursText text = new OpeningHoursText(words);
        List<String> lines = new ArrayList<>();
        for (OpeningHours.Rule rule : hours.rules()) {
            lines.add(beginning(text.line(rule)));
        }
        List<OpeningHours.Days> unspoken = unspoken(hours);
        if (!unspoken.isEmpty()) {
            lines.add(words.say("hours.closed", "days", text.days(unspoken)));
        }
        return lines;
    }

    private static String beginning(String line) {
        int first = Character.charCount(line.codePointAt(0));
        return line.substring(0, first).toUpperCase(Locale.ROOT) + line.substring(first);
    }

    private String line(OpeningHours.Rule rule) {
        String days = rule.season()
                .map(season -> rule.days().isEmpty()
                        ? season(season)
                        : words.say("hours.season-days", "season", season(season), "days", days(rule.days())))
                .orElseGet(() -> days(rule.days()));
        String line = rule.isOnlyComment() ? days : plain(rule, days);
        return rule.comment()
                .map(comment -> words.say("hours.comment", "line", line, "comment", comment))
                .orElse(line);
    }

    private String plain(OpeningHours.Rule rule, String days) {
        if (rule.closed()) {
            return words.say("hours.closed", "days", days);
        }
        if (allDay(rule)) {
            return words.say("hours.all-day", "days", days);
        }
        return words.say(
                "hours.open",
                "days",
                days,
                "spans",
                words.listAnd(rule.spans().stream().map(this::span).toList()));
    }

    private static boolean allDay(OpeningHours.Rule rule) {
        return rule.spans().isEmpty()
                || rule.spans().stream()
                        .anyMatch(span -> span.from() == 0
                                && span.to().filter(to -> to == DAY).isPresent());
    }

    private String span(OpeningHours.Span span) {
        String from = TimeText.clock(span.from());
        return span.to()
                .map(to -> words.say("hours.span", "from", from, "to", end(to)))
                .orElseGet(() -> words.say("hours.span-open", "from", from));
    }

    private String end(int minutes) {
        return minutes <= DAY
                ? TimeText.clock(minutes)
                : words.say("hours.next-day", "time", TimeText.clock(minutes - DAY));
    }

    private String season(OpeningHours.Season season) {
        String from = dayOfYear(season.fromMonth(), season.fromDay());
        String to = dayOfYear(season.toMonth(), season.toDay());
        return from.equals(to) ? from : words.say("hours.days", "from", from, "to", to);
    }

    private String dayOfYear(int month, int day) {
        String name = words.say("month." + month);
        return day == 0
                ? words.say("hours.month", "month", name)
                : words.say("hours.day-of-year", "month", name, "day", Integer.toString(day));
    }

    private String days(List<OpeningHours.Days> days) {
        if (days.isEmpty()) {
            return words.say("hours.every-day");
        }
        List<String> parts = new ArrayList<>();
        for (OpeningHours.Days some : days) {
            switch (some) {
                case OpeningHours.Weekdays weekdays -> weekdays(weekdays, parts);
                case OpeningHours.NthWeekday nth -> parts.add(nth(nth));
                case OpeningHours.PublicHolidays ignored -> parts.add(words.say("hours.public-holidays"));
                case OpeningHours.SchoolHolidays ignored -> parts.add(words.say("hours.school-holidays"));
            }
        }
        return words.listAnd(parts);
    }

    private void weekdays(OpeningHours.Weekdays days, List<String> parts) {
        String from = TimeText.weekday(days.from(), words);
        String to = TimeText.weekday(days.to(), words);
        int count = Math.floorMod(days.to().getValue() - days.from().getValue(), 7) + 1;
        switch (count) {
            case 1 -> parts.add(from);
            case 2 -> parts.addAll(List.of(from, to));
            case 7 -> parts.add(words.say("hours.every-day"));
            default -> parts.add(words.say("hours.days", "from", from, "to", to));
        }
    }

    private String nth(OpeningHours.NthWeekday nth) {
        List<String> numbers = nth.numbers().stream()
                .map(number -> words.say("hours.nth." + (number < 0 ? "last" + -number : Integer.toString(number))))
                .toList();
        return words.say(
                "hours.nth",
                "numbers",
                String.join(words.say("hours.nth-join"), numbers),
                "day",
                TimeText.weekday(nth.day(), words));
    }

    /** The weekdays that no rule speaks of, as runs; none where the rules are not about a plain week. */
    private static List<OpeningHours.Days> unspoken(OpeningHours hours) {
        Set<DayOfWeek> closed = EnumSet.allOf(DayOfWeek.class);
        for (OpeningHours.Rule rule : hours.rules()) {
            if (rule.season().isEmpty() && rule.days().isEmpty()) {
                return List.of();
            }
            if (rule.season().isPresent()) {
                continue;
            }
            for (OpeningHours.Days some : rule.days()) {
                if (some instanceof OpeningHours.Weekdays weekdays) {
                    forEachDay(weekdays, closed::remove);
                }
            }
        }
        return closed.size() == DayOfWeek.values().length ? List.of() : runs(closed);
    }

    private static void forEachDay(OpeningHours.Weekdays days, Consumer<DayOfWeek> each) {
        DayOfWeek day = days.from();
        each.accept(day);
        while (day != days.to()) {
            day = day.plus(1);
            each.accept(day);
        }
    }

    /** Neighbouring days together, the week being a circle. */
    private static List<OpeningHours.Days> runs(Set<DayOfWeek> days) {
        List<OpeningHours.Days> runs = new ArrayList<>();
        for (DayOfWeek day : days) {
            if (!days.contains(day.minus(1))) {
                DayOfWeek last = day;
                while (days.contains(last.plus(1))) {
                    last = last.plus(1);
                }
                runs.add(new OpeningHours.Weekdays(day, last));
            }
        }
        return runs;
    }
}
