package dev.kikitori.engine.job;

import dev.kikitori.engine.value.Value;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Days, times of day and lengths of time in a language. */
final class TimeText {
    private TimeText() {}

    static String day(LocalDate date, SmallWords words) {
        return words.say(
                "date",
                "weekday",
                words.say("date.weekday." + date.getDayOfWeek().getValue()),
                "day",
                Integer.toString(date.getDayOfMonth()),
                "month",
                words.say("month." + date.getMonthValue()),
                "year",
                Integer.toString(date.getYear()));
    }

    static String dayTime(LocalDateTime moment, SmallWords words) {
        return words.say("datetime", "day", day(moment.toLocalDate(), words), "time", clock(moment.toLocalTime()));
    }

    static String clock(LocalTime time) {
        return clock(time.getHour() * 60 + time.getMinute());
    }

    /** Minutes since midnight as hours and minutes. */
    static String clock(int minutes) {
        int rest = minutes % 60;
        return minutes / 60 + (rest < 10 ? ":0" : ":") + rest;
    }

    static String length(Value.Length length, SmallWords words) {
        List<String> parts = new ArrayList<>();
        part(parts, "length.day", length.days(), words);
        part(parts, "length.hour", length.time().toHours(), words);
        part(parts, "length.minute", length.time().toMinutesPart(), words);
        part(parts, "length.second", length.time().toSecondsPart(), words);
        return parts.isEmpty() ? words.count("length.minute", 0) : String.join(words.say("length.join"), parts);
    }

    private static void part(List<String> parts, String key, long count, SmallWords words) {
        if (count > 0) {
            parts.add(words.count(key, count));
        }
    }

    static String weekday(DayOfWeek day, SmallWords words) {
        return words.say("weekday." + day.getValue());
    }
}
