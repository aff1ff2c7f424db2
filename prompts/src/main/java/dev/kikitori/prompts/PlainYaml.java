package dev.kikitori.prompts;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML 1.2 as plain maps, lists, strings, numbers and booleans, for files whose owner runs the program. */
public final class PlainYaml {
    private static final int LONGEST = 1 << 20;

    private PlainYaml() {}

    /**
     * Reads a file of keys and values; an empty file has none.
     *
     * @throws IllegalArgumentException if it is no YAML, or no keys and values; the message says where
     */
    public static Map<String, @Nullable Object> read(String text) {
        Object tree;
        try {
            tree = new Load(LoadSettings.builder().setCodePointLimit(LONGEST).build()).loadFromString(text);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(
                    Objects.requireNonNullElse(e.getMessage(), "no YAML").replaceAll("\\s+", " "), e);
        }
        if (tree == null) {
            return Map.of();
        }
        if (!(tree instanceof Map<?, ?> map) || !map.keySet().stream().allMatch(String.class::isInstance)) {
            throw new IllegalArgumentException("keys and values are wanted");
        }
        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> plain = (Map<String, @Nullable Object>) map;
        return plain;
    }
}
