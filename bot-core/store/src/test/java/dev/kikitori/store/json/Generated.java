package dev.kikitori.store.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes up values of any record or sealed type by looking at it; the same seed makes up the same. */
final class Generated {
    private static final int DEEPEST = 5;
    private static final int TRIES = 200;
    private static final List<String> TEXTS = List.of(
            "",
            "Hinode Bakery",
            "ひだまりパン",
            "\0\u0001\b\t\n\r\u001f\u007f\u0085\u2028\u2029",
            "\u202eright\u202c to \u05d0\u05d1",
            "\ud83c\udf5e\ud83d\udc68\u200d\ud83d\udc69",
            "\ud83d",
            "\udf5e",
            "a\udf5e\ud83cb\ud83c",
            "\\ud83c \\u0000 \" \\\" \\",
            "</script>{\"type\":\"started\"}",
            "'; DROP TABLE event; --");

    private final Random random;

    Generated(long seed) {
        random = new Random(seed);
    }

    /** A value of this very record type. */
    Object of(Class<?> type) {
        return record(type, 0);
    }

    private @Nullable Object value(Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            return container(generic, depth);
        }
        Class<?> one = (Class<?>) type;
        if (one.isRecord()) {
            return record(one, depth);
        }
        if (one.isSealed()) {
            List<Class<?>> all = List.of(one.getPermittedSubclasses());
            return record(
                    pick(
                            depth > DEEPEST
                                    ? all.stream().filter(Generated::isFlat).toList()
                                    : all),
                    depth);
        }
        if (one.isEnum()) {
            return pick(Arrays.asList(one.getEnumConstants()));
        }
        return one == Object.class ? plain(depth) : scalar(one);
    }

    private static boolean isFlat(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .noneMatch(component -> held(component).isSealed());
    }

    /** The type of a component, or of what it may hold. */
    private static Class<?> held(RecordComponent component) {
        return component.getType() == Optional.class
                        && ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                                instanceof Class<?> one
                ? one
                : component.getType();
    }

    private Object container(ParameterizedType generic, int depth) {
        Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
        if (generic.getRawType() == Optional.class) {
            return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value(last, depth + 1));
        }
        int size = depth > DEEPEST ? 0 : random.nextInt(4);
        List<Object> values = new ArrayList<>();
        Map<String, Object> byName = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            values.add(value(last, depth + 1));
            byName.put(name() + i, values.getLast());
        }
        return generic.getRawType() == Map.class ? byName : values;
    }

    /**
     * Some records can't hold just anything together, so this tries again; what holds its own kind gets simple ones, or
     * that would take forever.
     */
    private Object record(Class<?> type, int depth) {
        for (int i = 0; i < TRIES; i++) {
            try {
                RecordComponent[] components = type.getRecordComponents();
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                return constructor.newInstance(Arrays.stream(components)
                        .map(component -> value(
                                component.getGenericType(),
                                held(component).isAssignableFrom(type) ? DEEPEST + 1 : depth + 1))
                        .toArray());
            } catch (InvocationTargetException e) {
                // these can't be together
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("no " + type + " could be made up");
    }

    private Object scalar(Class<?> type) {
        if (type == String.class) {
            return text();
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == int.class) {
            return pick(List.of(0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE));
        }
        if (type == long.class) {
            return pick(List.of(0L, 1L, 21L, Long.MAX_VALUE));
        }
        if (type == double.class) {
            return pick(List.of(0.0, 1.0, 0.1, 1 / 3.0, Double.MIN_VALUE, Double.MAX_VALUE));
        }
        if (type == BigDecimal.class) {
            return decimal();
        }
        return time(type);
    }

    private Object time(Class<?> type) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(
                random.nextLong(-62_167_219_200L, 253_402_300_799L),
                random.nextInt(1_000_000_000),
                java.time.ZoneOffset.UTC);
        if (type == Instant.class) {
            return pick(List.of(Instant.MIN, Instant.MAX, Instant.EPOCH, at.toInstant(java.time.ZoneOffset.UTC)));
        }
        if (type == Duration.class) {
            return Duration.ofSeconds(random.nextInt(1_000_000), random.nextInt(1_000_000_000));
        }
        if (type == LocalDate.class) {
            return pick(List.of(LocalDate.MAX, at.toLocalDate()));
        }
        if (type == LocalTime.class) {
            return pick(List.of(LocalTime.MIDNIGHT, LocalTime.MAX, at.toLocalTime()));
        }
        if (type == LocalDateTime.class) {
            return at;
        }
        throw new IllegalStateException("nobody has said how to make up a " + type + " for the stored format");
    }

    private BigDecimal decimal() {
        return pick(List.of(
                BigDecimal.ZERO,
                new BigDecimal("-0.10"),
                new BigDecimal("850"),
                new BigDecimal("1E+300"),
                new BigDecimal("1E-300"),
                new BigDecimal(new BigInteger(1_200, random)),
                new BigDecimal(new BigInteger(1_200, random), 137)));
    }

    private @Nullable Object plain(int depth) {
        return switch (depth > DEEPEST ? random.nextInt(4) : random.nextInt(6)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> decimal();
            case 3 -> text();
            case 4 -> Arrays.asList(plain(depth + 1), plain(depth + 1));
            default -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                map.put(name(), plain(depth + 1));
                map.put("type", plain(depth + 1));
                yield map;
            }
        };
    }

    private String text() {
        return pick(TEXTS);
    }

    /** Half a character is refused in names. */
    private String name() {
        String name = text();
        return StandardCharsets.UTF_8.newEncoder().canEncode(name) ? name : "name";
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
