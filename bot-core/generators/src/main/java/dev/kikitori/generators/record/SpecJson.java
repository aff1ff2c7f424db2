package dev.kikitori.generators.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Plain;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A spec as the JSON of the contract, in UTF-8, two spaces a level; the same on every system. */
final class SpecJson {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .writer(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

    private SpecJson() {}

    static byte[] of(Spec spec) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("job", spec.job());
        json.put("version", spec.version());
        json.put("lang", spec.lang());
        json.put("answers", Plain.answers(spec.answers()));
        json.put("skipped", spec.skipped());
        json.put("decided", spec.decided());
        json.put("missing", spec.missing());
        json.put("wishes", spec.wishes());
        spec.reference().ifPresent(reference -> json.put("reference", reference));
        spec.completed().ifPresent(completed -> json.put("completed", completed.toString()));
        try {
            return wellFormed(WRITER.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always JSON", e);
        }
    }

    /** Half a surrogate pair can't be written in UTF-8; as an escape it stays what it was. */
    private static String wellFormed(String json) {
        if (json.codePoints().noneMatch(SpecJson::half)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(c -> {
            if (half(c)) {
                escaped.append("\\u").append(Integer.toHexString(c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean half(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
