package dev.kikitori.store.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An object with a field for each component of a record, no more and no fewer; empty optionals are left out. */
final class RecordShape implements Shape {
    private final List<Field> fields = new ArrayList<>();
    private final Constructor<?> constructor;

    /** The shape is looked up when it is first needed, because a record may hold its own kind. */
    private static final class Field {
        private final String name;
        private final Type type;
        private final Method getter;
        private volatile @Nullable Shape shape;

        Field(RecordComponent component) {
            name = component.getName();
            type = component.getGenericType();
            getter = component.getAccessor();
        }

        Shape shape() {
            Shape known = shape;
            if (known == null) {
                known = Shapes.of(type);
                shape = known;
            }
            return known;
        }

        boolean optional() {
            return getter.getReturnType() == Optional.class;
        }

        boolean anything() {
            return type == Object.class;
        }
    }

    RecordShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components) {
            fields.add(new Field(component));
        }
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
        out.writeStartObject();
        writeFields(out, value);
        out.writeEndObject();
    }

    void writeFields(JsonGenerator out, Object value) throws IOException {
        for (Field field : fields) {
            Object part = get(field.getter, value);
            if (part == null && field.anything()) {
                out.writeNullField(field.name);
            } else if (part != null && !(part instanceof Optional<?> maybe && maybe.isEmpty())) {
                out.writeFieldName(field.name);
                field.shape().write(out, part);
            } else if (part == null) {
                throw new IllegalArgumentException(field.name + " is null and can't be stored");
            }
        }
    }

    @Override
    public Object read(JsonNode node) throws UnreadableData {
        Scalars.require(node.isObject(), "an object");
        return readFields(node, 0);
    }

    /** @param besides how many fields the object has besides those of the record */
    Object readFields(JsonNode node, int besides) throws UnreadableData {
        @Nullable Object[] parts = new @Nullable Object[fields.size()];
        int found = besides;
        for (int i = 0; i < parts.length; i++) {
            Field field = fields.get(i);
            JsonNode part = node.get(field.name);
            if (part != null) {
                found++;
                parts[i] = read(field, part);
            } else if (field.optional()) {
                parts[i] = Optional.empty();
            } else {
                throw new UnreadableData("the field \"" + field.name + "\" is missing");
            }
        }
        if (found != node.size()) {
            throw unknownField(node);
        }
        return make(parts);
    }

    private static @Nullable Object read(Field field, JsonNode part) throws UnreadableData {
        if (part.isNull() && field.anything()) {
            return null;
        }
        try {
            return field.shape().read(part);
        } catch (UnreadableData e) {
            throw e.within(field.name);
        }
    }

    private UnreadableData unknownField(JsonNode node) {
        Set<String> unknown = new TreeSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.remove("type");
        fields.forEach(field -> unknown.remove(field.name));
        return new UnreadableData("this version knows no field " + unknown);
    }

    private Object make(@Nullable Object[] parts) throws UnreadableData {
        try {
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            throw new UnreadableData("what it holds can't be together");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object get(Method getter, Object value) {
        try {
            return getter.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
