package dev.kikitori.prompts.importing;

import dev.kikitori.prompts.PlainYaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of this room, read once: {@code kikitori/importing/kinds.yaml} and {@code words.yaml}. */
final class Tables {
    static final Map<String, @Nullable Object> KINDS = read("kinds.yaml");
    static final Map<String, @Nullable Object> WORDS = read("words.yaml");

    private Tables() {}

    /** The strings of a list under a key; none where there is no list. */
    static List<String> strings(Map<String, @Nullable Object> table, String key) {
        return table.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The map under a key; an empty one where there is none. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> map(Map<String, @Nullable Object> table, String key) {
        return table.get(key) instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    static Optional<String> string(Map<String, @Nullable Object> table, String key) {
        return Optional.ofNullable(table.get(key)).map(String::valueOf);
    }

    private static Map<String, @Nullable Object> read(String name) {
        String path = "/kikitori/importing/" + name;
        try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream(path), path)) {
            return PlainYaml.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
