package dev.kikitori.channels.app;

import dev.kikitori.channels.web.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code openapi.json}, strictly: what was sent has to have what is required and nothing that is not described. Knows the
 * part of JSON Schema that the file uses, and fails at any other word.
 */
final class Description {
    private static final List<String> WORDS = List.of(
            "$ref",
            "allOf",
            "type",
            "required",
            "properties",
            "items",
            "enum",
            "description",
            "format",
            "minimum",
            "additionalProperties",
            "examples",
            "minLength",
            "maxLength");

    private final Map<String, @Nullable Object> root;

    Description(byte[] json) {
        try {
            root = Json.object(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema of what an operation answers with as JSON. */
    Object answer(String method, String path, int status) {
        return at(
                "paths", path, method, "responses", Integer.toString(status), "content", "application/json", "schema");
    }

    Object at(String... steps) {
        Object node = root;
        for (String step : steps) {
            node = Objects.requireNonNull(((Map<?, ?>) node).get(step), () -> String.join(" ", steps));
        }
        return node;
    }

    /** Where the value is other than the schema says; empty if nowhere. */
    List<String> faults(Object schema, @Nullable Object value) {
        List<String> faults = new ArrayList<>();
        check(merged(schema), value, "", faults);
        return faults;
    }

    /** The schema with its references followed and its parts put together. */
    private Map<String, Object> merged(Object schema) {
        Map<String, Object> merged = new LinkedHashMap<>();
        ((Map<?, ?>) schema).forEach((word, rule) -> {
            if (!WORDS.contains(word)) {
                throw new IllegalStateException("this test does not know \"" + word + "\"");
            }
            if (word.equals("$ref")) {
                add(merged, merged(at(((String) rule).substring(2).split("/"))));
            } else if (word.equals("allOf")) {
                ((List<?>) rule).forEach(part -> add(merged, merged(part)));
            } else {
                add(merged, Map.of((String) word, rule));
            }
        });
        return merged;
    }

    private static void add(Map<String, Object> to, Map<String, Object> from) {
        from.forEach((word, rule) -> to.merge(word, rule, (one, other) -> {
            if (word.equals("required")) {
                List<Object> both = new ArrayList<>((List<?>) one);
                both.addAll((List<?>) other);
                return both;
            }
            if (word.equals("properties")) {
                Map<Object, Object> both = new LinkedHashMap<>((Map<?, ?>) one);
                both.putAll((Map<?, ?>) other);
                return both;
            }
            return other;
        }));
    }

    private void check(Map<String, Object> schema, @Nullable Object value, String path, List<String> faults) {
        String type = String.valueOf(schema.getOrDefault("type", "anything"));
        boolean fits = switch (type) {
            case "object" -> value instanceof Map<?, ?>;
            case "array" -> value instanceof List<?>;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof Integer || value instanceof Long;
            case "number" -> value instanceof Number;
            case "anything" -> true;
            default -> throw new IllegalStateException(type);
        };
        if (!fits) {
            faults.add(path + " is no " + type);
        } else if (schema.get("enum") instanceof List<?> words && !words.contains(value)) {
            faults.add(path + " is " + value);
        } else if (value instanceof List<?> list && schema.get("items") != null) {
            list.forEach(one -> check(merged(schema.get("items")), one, path + "[]", faults));
        } else if (value instanceof Map<?, ?> map && type.equals("object")) {
            fields(schema, map, path, faults);
        }
    }

    private void fields(Map<String, Object> schema, Map<?, ?> map, String path, List<String> faults) {
        Map<?, ?> properties = (Map<?, ?>) schema.getOrDefault("properties", Map.of());
        ((List<?>) schema.getOrDefault("required", List.of())).forEach(name -> {
            if (!map.containsKey(name)) {
                faults.add(path + "." + name + " is missing");
            }
        });
        map.forEach((name, value) -> {
            if (properties.containsKey(name)) {
                check(merged(properties.get(name)), value, path + "." + name, faults);
            } else if (!Boolean.TRUE.equals(schema.get("additionalProperties"))) {
                faults.add(path + "." + name + " is not described");
            }
        });
    }
}
