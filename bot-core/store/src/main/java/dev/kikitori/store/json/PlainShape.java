package dev.kikitori.store.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whatever JSON itself can hold: strings, numbers, booleans, lists, maps and null. Numbers come back as decimals. */
final class PlainShape implements Shape {
    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
        writePlain(out, value);
    }

    @Override
    public Object read(JsonNode node) throws UnreadableData {
        Object plain = readPlain(node);
        if (plain == null) {
            throw new UnreadableData("wanted is anything but null");
        }
        return plain;
    }

    private static void writePlain(JsonGenerator out, @Nullable Object plain) throws IOException {
        switch (plain) {
            case null -> out.writeNull();
            case String text -> out.writeString(text);
            case Boolean truth -> out.writeBoolean(truth);
            case Number number -> out.writeNumber(decimal(number));
            case List<?> list -> {
                out.writeStartArray();
                for (Object one : list) {
                    writePlain(out, one);
                }
                out.writeEndArray();
            }
            case Map<?, ?> map -> {
                out.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.writeFieldName(Surrogates.requireNone((String) entry.getKey()));
                    writePlain(out, entry.getValue());
                }
                out.writeEndObject();
            }
            default -> throw new IllegalArgumentException(plain.getClass() + " can't be stored");
        }
    }

    private static BigDecimal decimal(Number number) {
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a number that is not finite can't be stored", e);
        }
    }

    private static @Nullable Object readPlain(JsonNode node) {
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>(node.size());
            node.forEach(one -> list.add(readPlain(one)));
            return Collections.unmodifiableList(list);
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(entry -> map.put(entry.getKey(), readPlain(entry.getValue())));
            return Collections.unmodifiableMap(map);
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNull() ? null : node.textValue();
    }
}
