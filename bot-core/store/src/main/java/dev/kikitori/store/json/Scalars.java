package dev.kikitori.store.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The shapes of single values. */
final class Scalars {
    private static final Map<Class<?>, Shape> ALL = Map.ofEntries(
            Map.entry(String.class, new Text()),
            Map.entry(boolean.class, new Truth()),
            Map.entry(int.class, new Whole(true)),
            Map.entry(long.class, new Whole(false)),
            Map.entry(double.class, new Floating()),
            Map.entry(BigDecimal.class, new Exact()),
            Map.entry(Instant.class, new Parsed("moment", Instant::parse)),
            Map.entry(Duration.class, new Parsed("length of time", Duration::parse)),
            Map.entry(LocalDate.class, new Parsed("day", LocalDate::parse)),
            Map.entry(LocalTime.class, new Parsed("time of day", LocalTime::parse)),
            Map.entry(LocalDateTime.class, new Parsed("day with a time", LocalDateTime::parse)));

    private Scalars() {}

    static Optional<Shape> of(Class<?> type) {
        return type.isEnum() ? Optional.of(new Word(type)) : Optional.ofNullable(ALL.get(type));
    }

    private record Text() implements Shape {
        @Override
        public void write(JsonGenerator out, Object value) throws IOException {
            out.writeString((String) value);
        }

        @Override
        public Object read(JsonNode node) throws UnreadableData {
            return string(node);
        }
    }

    private record Truth() implements Shape {
        @Override
        public void write(JsonGenerator out, Object value) throws IOException {
            out.writeBoolean((boolean) value);
        }

        @Override
        public Object read(JsonNode node) throws UnreadableData {
            require(node.isBoolean(), "true or false");
            return node.booleanValue();
        }
    }

    private record Whole(boolean small) implements Shape {
        @Override
        public void write(JsonGenerator out, Object value) throws IOException {
            out.writeNumber(((Number) value).longValue());
        }

        @Override
        public Object read(JsonNode node) throws UnreadableData {
            require(
                    node.isIntegralNumber() && (small ? node.canConvertToInt() : node.canConvertToLong()),
                    "a whole number");
            return small ? (Object) node.intValue() : (Object) node.longValue();
        }
    }

    private record Floating() implements Shape {
        @Override
        public void write(JsonGenerator out, Object value) throws IOException {
            if (!Double.isFinite((double) value)) {
                throw new IllegalArgumentException("a number that is not finite can't be stored");
            }
            out.writeNumber((double) value);
        }

        @Override
        public Object read(JsonNode node) throws UnreadableData {
            require(node.isNumber(), "a number");
            return node.doubleValue();
        }
    }

    private record Exact() implements Shape {
        @Override
        public void write(JsonGenerator out, Object value) throws IOException {
            out.writeNumber((BigDecimal) value);
        }

        @Override
        public Object read(JsonNode node) throws UnreadableData {
            require(node.isNumber(), "a number");
            return node.decimalValue();
        }
    }

    /** Something whose {@code toString} can be parsed back exactly. */
    private record Parsed(String noun, Function<String, Object> parse) implements Shape {
        @Override
        public void write(JsonGenerator out, Object value) throws IOException {
            out.writeString(value.toString());
        }

        @Override
        public Object read(JsonNode node) throws UnreadableData {
            try {
                return parse.apply(string(node));
            } catch (DateTimeException e) {
                throw new UnreadableData("no " + noun);
            }
        }
    }

    /** A constant, by its name in lower case with hyphens. */
    private record Word(Class<?> type) implements Shape {
        @Override
        public void write(JsonGenerator out, Object value) throws IOException {
            out.writeString(word((Enum<?>) value));
        }

        @Override
        public Object read(JsonNode node) throws UnreadableData {
            String word = string(node);
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> word((Enum<?>) constant).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableData("a word that this version does not know"));
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static String string(JsonNode node) throws UnreadableData {
        require(node.isTextual(), "a string");
        return node.textValue();
    }

    static void require(boolean holds, String wanted) throws UnreadableData {
        if (!holds) {
            throw new UnreadableData("wanted is " + wanted);
        }
    }
}
