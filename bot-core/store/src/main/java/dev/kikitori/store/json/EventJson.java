package dev.kikitori.store.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * Events, and all that is in them, to JSON and back, exactly: what is read equals what was written. Knows {@link Event},
 * {@link Recorded}, {@link Value}, {@link Spec}, {@link ArtifactRecord} and every record these hold. Thread-safe.
 */
public final class EventJson {
    /** The most characters that one stored text may have; more is refused before it is stored. */
    public static final int MOST_CHARACTERS = 8 << 20;

    /** How deep lists and maps may lie in each other. */
    public static final int DEEPEST = 400;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MOST_CHARACTERS)
                            .maxNumberLength(10_000)
                            .maxNestingDepth(DEEPEST + 1)
                            .build())
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private static final Set<Class<?>> KINDS =
            Set.of(Event.class, Recorded.class, Value.class, Spec.class, ArtifactRecord.class);

    private EventJson() {}

    /**
     * The JSON of a value that is stored as this type.
     *
     * @throws IllegalArgumentException if it is too long, lies too deep, or holds a number that is not finite or a
     *     name with half a character in it
     */
    public static <T> String write(Class<T> type, T value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = MAPPER.createGenerator(text)) {
            shape(type).write(out, value);
        } catch (StreamConstraintsException e) {
            throw new IllegalArgumentException("what is to be stored lies too deep in itself", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (text.getBuffer().length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("what is to be stored is longer than " + MOST_CHARACTERS);
        }
        return Surrogates.escaped(text.toString());
    }

    /**
     * Reads what {@link #write} wrote for this type.
     *
     * @throws UnreadableData if it is something that this version does not know, or no JSON at all
     */
    public static <T> T read(Class<T> type, String json) throws UnreadableData {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UnreadableData("no JSON, or longer or deeper than this version writes");
        }
        return type.cast(shape(type).read(tree));
    }

    private static Shape shape(Class<?> type) {
        if (!KINDS.contains(type)) {
            throw new IllegalArgumentException(type + " is not stored by itself");
        }
        return Shapes.of(type);
    }
}
