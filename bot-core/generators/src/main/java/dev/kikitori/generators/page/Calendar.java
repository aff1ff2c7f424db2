package dev.kikitori.generators.page;

import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Value;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The time of an event as a file for calendars (RFC 5545): from {@code start} or {@code date}, to {@code end} where that
 * was answered. Times are those of the place, without a zone.
 */
final class Calendar {
    static final String PATH = "event.ics";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final int LINE = 73;

    private Calendar() {}

    /** From when to when; without an end, none is given; whole days where there is no time. */
    private record Span(
            LocalDate day, Optional<LocalDateTime> from, Optional<LocalDateTime> to, Optional<LocalDate> last) {}

    /** The file; empty if nothing says when the event is. */
    static Optional<String> of(Spec spec, String title, String place) {
        return span(spec).map(span -> {
            List<String> lines = new ArrayList<>(List.of(
                    "BEGIN:VCALENDAR",
                    "VERSION:2.0",
                    "PRODID:-//Kikitori//page//EN",
                    "BEGIN:VEVENT",
                    "UID:" + Long.toHexString(Hand.of(title + span.day()).seed()) + "@kikitori.invalid",
                    "DTSTAMP:" + span.day().format(DAY) + "T000000Z"));
            if (span.from().isPresent()) {
                lines.add("DTSTART:" + span.from().get().format(TIME));
                span.to().ifPresent(to -> lines.add("DTEND:" + to.format(TIME)));
            } else {
                lines.add("DTSTART;VALUE=DATE:" + span.day().format(DAY));
                lines.add("DTEND;VALUE=DATE:"
                        + span.last().orElse(span.day()).plusDays(1).format(DAY));
            }
            lines.add("SUMMARY:" + text(title));
            if (!place.isEmpty()) {
                lines.add("LOCATION:" + text(place));
            }
            lines.addAll(List.of("END:VEVENT", "END:VCALENDAR"));
            StringBuilder file = new StringBuilder();
            lines.forEach(line -> folded(file, line));
            return file.toString();
        });
    }

    private static Optional<Span> span(Spec spec) {
        Optional<Value> date = spec.answer("date");
        Optional<Value> start = spec.answer("start").or(() -> date.filter(Calendar::timed));
        Optional<LocalDate> day = start.flatMap(Calendar::firstDay).or(() -> date.flatMap(Calendar::firstDay));
        Optional<LocalDateTime> from = start.flatMap(value -> time(first(value), day));
        Optional<LocalDate> last = date.or(() -> start).flatMap(Calendar::lastDay);
        Optional<LocalDateTime> to = spec.answer("end")
                .flatMap(value -> time(value, last.or(() -> day)))
                .or(() -> start.flatMap(value -> value instanceof Value.Range range
                        ? range.to().flatMap(end -> time(end, day))
                        : Optional.empty()))
                .filter(end -> from.isPresent() && end.isAfter(from.get()));
        return day.map(known -> new Span(known, from, to, last.filter(end -> !end.isBefore(known))));
    }

    private static boolean timed(Value value) {
        return first(value) instanceof Value.DayTime;
    }

    private static Value first(Value value) {
        return value instanceof Value.Range range ? range.from().or(range::to).orElse(value) : value;
    }

    private static Optional<LocalDate> firstDay(Value value) {
        return day(first(value));
    }

    private static Optional<LocalDate> lastDay(Value value) {
        return day(
                value instanceof Value.Range range ? range.to().or(range::from).orElse(value) : value);
    }

    private static Optional<LocalDate> day(Value value) {
        return switch (value) {
            case Value.Day one -> Optional.of(one.date());
            case Value.DayTime one -> Optional.of(one.dateTime().toLocalDate());
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDateTime> time(Value value, Optional<LocalDate> day) {
        return switch (value) {
            case Value.DayTime one -> Optional.of(one.dateTime());
            case Value.Clock clock -> day.map(one -> one.atTime(clock.time()));
            default -> Optional.empty();
        };
    }

    private static String text(String given) {
        return given.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A line of at most 75 octets, the rest on lines that begin with a space. */
    private static void folded(StringBuilder file, String line) {
        int octets = 0;
        for (int point : line.codePoints().toArray()) {
            String one = Character.toString(point);
            int more = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(one);
            octets += more;
        }
        file.append("\r\n");
    }
}
