package dev.kikitori.channels.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as plain maps, lists, strings, numbers and booleans. One mapper for the whole program; thread-safe. */
public final class Json {
    private static final int DEEPEST = 100;

    private static final ObjectMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(1000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** Writes maps, lists, strings, numbers and booleans on one line. */
    public static String write(Object tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no plain tree", e);
        }
    }

    /** The same as UTF-8. */
    public static byte[] bytes(Object tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no plain tree", e);
        }
    }

    /**
     * Reads an object; an unpaired surrogate in a string becomes the replacement character, so that what was read can
     * always be written again.
     *
     * @throws IOException if it is no JSON, no object, or nested more than a hundred deep
     */
    public static Map<String, @Nullable Object> object(byte[] utf8) throws IOException {
        return asObject(MAPPER.readValue(utf8, Object.class));
    }

    /** Reads an object from text. */
    public static Map<String, @Nullable Object> object(String text) throws IOException {
        return asObject(MAPPER.readValue(text, Object.class));
    }

    private static Map<String, @Nullable Object> asObject(@Nullable Object tree) throws IOException {
        if (tree instanceof Map<?, ?> map) {
            return wellFormed(map);
        }
        throw new IOException("no object");
    }

    private static Map<String, @Nullable Object> wellFormed(Map<?, ?> map) {
        Map<String, @Nullable Object> clean = new LinkedHashMap<>();
        map.forEach((key, value) -> clean.put(wellFormed(String.valueOf(key)), cleaned(value)));
        return clean;
    }

    private static @Nullable Object cleaned(@Nullable Object tree) {
        if (tree instanceof String text) {
            return wellFormed(text);
        }
        if (tree instanceof Map<?, ?> map) {
            return wellFormed(map);
        }
        if (tree instanceof List<?> list) {
            List<@Nullable Object> clean = new ArrayList<>();
            list.forEach(one -> clean.add(cleaned(one)));
            return clean;
        }
        return tree;
    }

    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            return new String(
                    text.codePoints()
                            .map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
                            .toArray(),
                    0,
                    text.codePointCount(0, text.length()));
        }
        return text;
    }
}
