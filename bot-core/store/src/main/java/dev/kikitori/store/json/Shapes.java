package dev.kikitori.store.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the shape of a type: scalars, records, sealed types with tags, and lists, maps and optionals of these. */
final class Shapes {
    private static final Map<Type, Shape> KNOWN = new ConcurrentHashMap<>();

    private Shapes() {}

    /** @throws IllegalStateException if there is no stored form for this type */
    static Shape of(Type type) {
        Shape known = KNOWN.get(type);
        if (known == null) {
            known = make(type);
            KNOWN.putIfAbsent(type, known);
        }
        return known;
    }

    private static Shape make(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == List.class) {
                return new Many(of(last));
            }
            if (generic.getRawType() == Map.class && generic.getActualTypeArguments()[0] == String.class) {
                return new Named(of(last));
            }
            if (generic.getRawType() == Optional.class) {
                return new Maybe(of(last));
            }
        }
        if (type instanceof Class<?> one) {
            return make(one);
        }
        throw new IllegalStateException(type + " has no stored form");
    }

    private static Shape make(Class<?> type) {
        if (type == Object.class) {
            return new PlainShape();
        }
        if (type.isRecord()) {
            return new RecordShape(type);
        }
        return Tags.of(type)
                .<Shape>map(TaggedShape::new)
                .or(() -> Scalars.of(type))
                .orElseThrow(() -> new IllegalStateException(type + " has no stored form"));
    }

    private record Many(Shape element) implements Shape {
        @Override
        public void write(JsonGenerator out, Object value) throws IOException {
            out.writeStartArray();
            for (Object one : (List<?>) value) {
                element.write(out, one);
            }
            out.writeEndArray();
        }

        @Override
        public Object read(JsonNode node) throws UnreadableData {
            Scalars.require(node.isArray(), "an array");
            List<Object> list = new ArrayList<>(node.size());
            for (JsonNode one : node) {
                try {
                    list.add(element.read(one));
                } catch (UnreadableData e) {
                    throw e.within("[" + list.size() + "]");
                }
            }
            return list;
        }
    }

    private record Named(Shape element) implements Shape {
        @Override
        public void write(JsonGenerator out, Object value) throws IOException {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                out.writeFieldName(Surrogates.requireNone((String) entry.getKey()));
                element.write(out, entry.getValue());
            }
            out.writeEndObject();
        }

        @Override
        public Object read(JsonNode node) throws UnreadableData {
            Scalars.require(node.isObject(), "an object");
            Map<String, Object> map = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                try {
                    map.put(entry.getKey(), element.read(entry.getValue()));
                } catch (UnreadableData e) {
                    throw e.within("[" + map.size() + "]");
                }
            }
            return map;
        }
    }

    /** A field that is left out when empty; {@link RecordShape} sees to that. */
    record Maybe(Shape element) implements Shape {
        @Override
        public void write(JsonGenerator out, Object value) throws IOException {
            element.write(out, ((Optional<?>) value).orElseThrow());
        }

        @Override
        public Object read(JsonNode node) throws UnreadableData {
            return Optional.of(element.read(node));
        }
    }

    /** One of several records; the field {@code type} says which. */
    private static final class TaggedShape implements Shape {
        private final Tags tags;
        private final Map<Class<?>, RecordShape> shapes = new HashMap<>();

        TaggedShape(Tags tags) {
            this.tags = tags;
            tags.types().forEach(type -> shapes.put(type, new RecordShape(type)));
        }

        @Override
        public void write(JsonGenerator out, Object value) throws IOException {
            out.writeStartObject();
            out.writeStringField("type", tags.tag(value));
            shape(value.getClass()).writeFields(out, value);
            out.writeEndObject();
        }

        @Override
        public Object read(JsonNode node) throws UnreadableData {
            JsonNode tag = node.get("type");
            if (tag == null || !tag.isTextual()) {
                throw new UnreadableData("the type is missing");
            }
            Class<?> type = tags.type(tag.textValue())
                    .orElseThrow(() -> new UnreadableData(
                            "this version knows no " + tags.noun() + " of type \"" + tag.textValue() + "\""));
            return shape(type).readFields(node, 1);
        }

        private RecordShape shape(Class<?> type) {
            return java.util.Objects.requireNonNull(shapes.get(type));
        }
    }
}
