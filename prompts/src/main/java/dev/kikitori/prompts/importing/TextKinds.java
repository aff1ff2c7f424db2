package dev.kikitori.prompts.importing;

import dev.kikitori.prompts.jobs.Fault.Code;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which kind a string is: by its format, else by its pattern, else by its name, else by how long it may be. */
final class TextKinds {
    private final Notes notes;

    TextKinds(Notes notes) {
        this.notes = notes;
    }

    String of(String field, String title, Shape shape) {
        Optional<PatternSense> pattern = shape.text("pattern").map(PatternSense::new);
        Optional<String> format = shape.text("format").map(word -> word.toLowerCase(Locale.ROOT));
        if (shape.has("contentEncoding")
                || shape.text("contentMediaType").filter(TextKinds::isBinary).isPresent()) {
            return "file";
        }
        Optional<String> byFormat = format.flatMap(word -> Tables.string(Tables.map(Tables.KINDS, "formats"), word));
        String kind = byFormat.or(() -> pattern.flatMap(PatternSense::kind))
                .or(() -> byName(field, title)
                        .filter(named ->
                                pattern.map(sense -> sense.takesValuesOf(named)).orElse(true)))
                .orElseGet(() -> byLength(shape));
        if (format.isPresent() && byFormat.isEmpty()) {
            unchecked(field, shape, "format", kind);
        }
        boolean kept = pattern.filter(sense -> isText(kind) || !sense.takesValuesOf(kind))
                .isPresent();
        if (kept) {
            unchecked(field, shape, "pattern", kind);
        }
        return kind;
    }

    static boolean isText(String kind) {
        return kind.equals("text") || kind.equals("long-text");
    }

    private static boolean isBinary(String type) {
        return !type.startsWith("text/") && !type.contains("json");
    }

    private void unchecked(String field, Shape shape, String key, String kind) {
        notes.add(
                Code.UNCHECKED_FORMAT,
                shape.line(key),
                field,
                key + ": " + shape.text(key).orElse(""),
                kind);
    }

    private static String byLength(Shape shape) {
        BigDecimal isLong = new BigDecimal(Tables.string(Tables.KINDS, "long").orElse("200"));
        return shape.number("maxLength")
                        .filter(max -> max.compareTo(isLong) >= 0)
                        .isPresent()
                ? "long-text"
                : "text";
    }

    private static Optional<String> byName(String field, String title) {
        List<String> words = Labels.words(field);
        String last = words.isEmpty() ? "" : words.getLast().toLowerCase(Locale.ROOT);
        String two = words.size() < 2 ? "" : (words.get(words.size() - 2) + last).toLowerCase(Locale.ROOT);
        Map<String, @Nullable Object> names = Tables.map(Tables.KINDS, "names");
        for (String kind : names.keySet()) {
            for (String name : Tables.strings(names, kind)) {
                boolean japanese = Labels.isJapanese(name);
                if (japanese ? field.endsWith(name) || title.endsWith(name) : last.equals(name) || two.equals(name)) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }
}
