package dev.kikitori.engine.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A validated answer. Equal values have equal records: numbers carry no trailing zeros, collections are copied. */
public sealed interface Value {

    /**
     * Any answer that is a string: text and long text as given; the id of a choice; a normalised e-mail address, URL,
     * E.164 telephone number or {@code #rrggbb} colour; opening hours in OpenStreetMap notation.
     */
    record Text(String text) implements Value {}

    /** A number of any size. */
    record Number(BigDecimal number) implements Value {
        public Number {
            number = plainest(number);
        }

        public static Number of(long number) {
            return new Number(BigDecimal.valueOf(number));
        }
    }

    /** An amount in a currency, its ISO 4217 code. */
    record Money(BigDecimal amount, String currency) implements Value {
        public Money {
            amount = plainest(amount);
        }
    }

    /** Yes or no. */
    record YesNo(boolean yes) implements Value {}

    /** The ids of the choices taken, in the order of the question's choices. */
    record Choices(List<String> ids) implements Value {
        public Choices {
            ids = List.copyOf(ids);
        }
    }

    /** A day. */
    record Day(LocalDate date) implements Value {}

    /** A time of day, to the minute. */
    record Clock(LocalTime time) implements Value {}

    /** A day and a time of day, to the minute, in the person's own zone. */
    record DayTime(LocalDateTime dateTime) implements Value {}

    /**
     * From one day, time, date-time, length, amount or number to another of the same shape, both included; at most one
     * of the ends is open.
     */
    record Range(Optional<Value> from, Optional<Value> to) implements Value {
        public Range {
            boolean unlike = from.isPresent()
                    && to.isPresent()
                    && from.get().getClass() != to.get().getClass();
            if (unlike
                    || from.or(() -> to).filter(end -> !(end instanceof Range)).isEmpty()) {
                throw new IllegalArgumentException("a range runs between two values of one shape, or has one of them");
            }
        }

        public Range(Value from, Value to) {
            this(Optional.of(from), Optional.of(to));
        }

        /** From this value on, without an end. */
        public static Range from(Value from) {
            return new Range(Optional.of(from), Optional.empty());
        }

        /** Up to this value, without a beginning. */
        public static Range upTo(Value to) {
            return new Range(Optional.empty(), Optional.of(to));
        }

        /** One of its ends: the beginning, unless that is open. */
        public Value end() {
            return from.or(() -> to).orElseThrow();
        }
    }

    /** A length of time: whole days, and hours, minutes and seconds beside them that are never carried into days. */
    record Length(long days, java.time.Duration time) implements Value {
        public Length {
            if (days < 0 || time.isNegative()) {
                throw new IllegalArgumentException("a length of time is not negative");
            }
        }

        /** ISO 8601 in days, hours, minutes and seconds, largest first, no fractions: {@code P21D}, {@code PT1H30M}. */
        public String iso() {
            StringBuilder iso = new StringBuilder("P");
            if (days > 0) {
                iso.append(days).append('D');
            }
            if (!time.isZero()) {
                iso.append('T');
                part(iso, time.toHours(), 'H');
                part(iso, time.toMinutesPart(), 'M');
                part(iso, time.toSecondsPart(), 'S');
            }
            return iso.length() == 1 ? "PT0S" : iso.toString();
        }

        private static void part(StringBuilder iso, long count, char unit) {
            if (count > 0) {
                iso.append(count).append(unit);
            }
        }
    }

    /** A name exactly as given, and how it is read where that is known. */
    record Name(String name, Optional<String> reading) implements Value {
        public static Name of(String name) {
            return new Name(name, Optional.empty());
        }
    }

    /** A list of things, each with its price where it has one. */
    record Items(List<Item> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** One thing of {@link Items}; amount and currency come together or not at all. */
    record Item(String name, Optional<Money> price, Optional<String> note) {}

    /** A postal address: what is known of it, and the whole as it was given. A part that is not known is empty. */
    record Address(String postalCode, String region, String town, String street, String building, String text)
            implements Value {}

    /** Answers to the fields of a group, entry by entry. */
    record Group(List<Map<String, Value>> entries) implements Value {
        public Group {
            List<Map<String, Value>> copy = new ArrayList<>();
            for (Map<String, Value> entry : entries) {
                copy.add(java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entry)));
            }
            entries = List.copyOf(copy);
        }
    }

    /** A file that was uploaded: its id in the upload store and the name its owner gave it. */
    record FileRef(String id, String name) implements Value {}

    private static BigDecimal plainest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.precision() - stripped.scale() <= 1000
                ? stripped.setScale(0)
                : stripped;
    }
}
