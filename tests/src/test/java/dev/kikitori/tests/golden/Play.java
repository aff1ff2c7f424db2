package dev.kikitori.tests.golden;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A conversation in writing. The first line is its title, the second says {@code key: value} pairs separated by commas
 * ({@code job}, {@code lang}, {@code now}); all but {@code lang} may be missing. Then, with empty lines anywhere:
 *
 * <ul>
 *   <li>{@code Kikitori: text} is what the bot says, one line a reply, further lines of it indented by two spaces; what
 *       can be picked follows indented, {@code [id: text]} each;
 *   <li>{@code Anybody: text} is what the person says; {@code (undo)} alone presses a command, {@code (people = 5)} sends
 *       a typed answer, its value in JSON;
 *   <li>{@code = status {answers}} is what stands then, {@code missing}, {@code skipped} and {@code decided} after it
 *       where there are any;
 *   <li>{@code [made]}, {@code [made badly]}, {@code [not made]}, {@code [N days later]}, {@code [the questions of
 *       table-booking change]} (to those in {@code jobs/changed}) are stage directions.
 * </ul>
 */
record Play(String title, Map<String, String> setting, List<Line> lines) {
    private static final Set<String> BOT = Set.of("Kikitori", "聞き取り");

    /** A line of a play. */
    sealed interface Line {}

    record Bot(String text) implements Line {}

    /** @param speaker as written, for showing it again */
    record Person(String speaker, String text) implements Line {}

    record Standing(String text) implements Line {}

    record Stage(String direction) implements Line {}

    static Play read(String text) {
        List<String> rows = text.lines().toList();
        Map<String, String> setting = new HashMap<>();
        for (String pair : rows.get(1).split(",")) {
            String[] parts = pair.split(": *", 2);
            setting.put(parts[0].strip(), parts[1].strip());
        }
        List<Line> lines = new ArrayList<>();
        for (String row : rows.subList(2, rows.size())) {
            if (row.startsWith("  ") && !lines.isEmpty() && lines.getLast() instanceof Bot bot) {
                lines.set(lines.size() - 1, new Bot(bot.text() + "\n" + row.strip()));
            } else if (!row.isBlank()) {
                lines.add(line(row));
            }
        }
        return new Play(rows.getFirst(), setting, lines);
    }

    private static Line line(String row) {
        if (row.startsWith("[")) {
            return new Stage(row.substring(1, row.length() - 1));
        }
        if (row.startsWith("= ")) {
            return new Standing(row.substring(2));
        }
        int colon = row.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("nobody speaks the line: " + row);
        }
        String speaker = row.substring(0, colon);
        String said = row.substring(colon + 1).strip();
        return BOT.contains(speaker) ? new Bot(said) : new Person(speaker, said);
    }

    Optional<String> job() {
        return Optional.ofNullable(setting.get("job"));
    }

    String lang() {
        return setting.getOrDefault("lang", "en");
    }

    LocalDateTime now() {
        return LocalDateTime.parse(setting.getOrDefault("now", "2026-01-31T09:00"));
    }
}
