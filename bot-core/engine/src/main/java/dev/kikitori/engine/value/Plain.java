package dev.kikitori.engine.value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values as the plain strings, numbers, booleans, lists and maps that JSON and YAML know, in the shapes the contract
 * gives each kind. Numbers are {@link BigDecimal}s on the way out and any {@link Number} on the way in.
 */
public final class Plain {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final Pattern ISO_LENGTH =
            Pattern.compile("P(?:(\\d{1,9})W)?(?:(\\d{1,9})D)?(?:T(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})S)?)?");

    private Plain() {}

    /** The plain form of a value. Entries of a group keep the order of their fields. */
    public static Object of(Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Number number -> number.number();
            case Value.Money money -> money(money);
            case Value.YesNo yesNo -> yesNo.yes();
            case Value.Choices choices -> choices.ids();
            case Value.Day day -> day.date().toString();
            case Value.Clock clock -> clock.time().format(CLOCK);
            case Value.DayTime dayTime -> dayTime.dateTime().format(DAY_TIME);
            case Value.Range range -> {
                Map<String, Object> map = new LinkedHashMap<>();
                range.from().ifPresent(from -> map.put("from", of(from)));
                range.to().ifPresent(to -> map.put("to", of(to)));
                yield map;
            }
            case Value.Length length -> length.iso();
            case Value.Name name -> {
                Map<String, Object> map = map("name", name.name());
                name.reading().ifPresent(reading -> map.put("reading", reading));
                yield map;
            }
            case Value.Items items -> items.items().stream().map(Plain::item).toList();
            case Value.Address address ->
                map(
                        "postalCode", address.postalCode(),
                        "region", address.region(),
                        "town", address.town(),
                        "street", address.street(),
                        "building", address.building(),
                        "text", address.text());
            case Value.Group group ->
                group.entries().stream().map(Plain::answers).toList();
            case Value.FileRef file -> map("id", file.id(), "name", file.name());
        };
    }

    /** The plain form of several answers, in their order. */
    public static Map<String, Object> answers(Map<String, Value> answers) {
        Map<String, Object> plain = new LinkedHashMap<>();
        answers.forEach((id, value) -> plain.put(id, of(value)));
        return plain;
    }

    /**
     * Reads a value of any kind but {@link Kind#GROUP_LIST}, whose entries need the questions of their fields.
     *
     * @throws InvalidValue if the plain form is not of the kind's shape
     */
    public static Value read(Kind kind, @Nullable Object plain) throws InvalidValue {
        return switch (kind) {
            case TEXT, LONG_TEXT, CHOICE, EMAIL, PHONE, URL, COLOUR, OPENING_HOURS -> new Value.Text(filled(plain));
            case NUMBER -> orRange(plain, one -> new Value.Number(number(one)));
            case MONEY -> orRange(plain, Plain::money);
            case YES_NO -> new Value.YesNo(typed(Boolean.class, plain, "true or false"));
            case CHOICES -> new Value.Choices(strings(plain));
            case DATE -> orRange(plain, one -> new Value.Day(LocalDate.parse(string(one))));
            case TIME -> orRange(plain, one -> new Value.Clock(LocalTime.parse(string(one))));
            case DATETIME -> orRange(plain, one -> new Value.DayTime(LocalDateTime.parse(string(one))));
            case DURATION -> orRange(plain, one -> length(string(one)));
            case NAME -> name(plain);
            case ITEMS -> items(plain);
            case ADDRESS -> address(plain);
            case FILE -> {
                Map<?, ?> map = typed(Map.class, plain, "an object with id and name");
                yield new Value.FileRef(filled(map.get("id")), filled(map.get("name")));
            }
            case GROUP_LIST -> throw new InvalidValue("entries are read with the questions of their fields");
        };
    }

    private interface Reader {
        Value read(@Nullable Object plain) throws InvalidValue;
    }

    private static Value orRange(@Nullable Object plain, Reader one) throws InvalidValue {
        try {
            if (plain instanceof Map<?, ?> map && (map.containsKey("from") || map.containsKey("to"))) {
                return new Value.Range(end(map, "from", one), end(map, "to", one));
            }
            return one.read(plain);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InvalidValue("\"" + plain + "\" does not exist or is not written as ISO 8601");
        }
    }

    private static Optional<Value> end(Map<?, ?> map, String key, Reader one) throws InvalidValue {
        return map.containsKey(key) ? Optional.of(one.read(map.get(key))) : Optional.empty();
    }

    private static Value.Money money(@Nullable Object plain) throws InvalidValue {
        Map<?, ?> map = typed(Map.class, plain, "an object with amount and currency");
        if (!(map.get("currency") instanceof String currency) || !currency.matches("[A-Z]{3}")) {
            throw new InvalidValue("an amount needs its currency, three capital letters");
        }
        return new Value.Money(number(map.get("amount")), currency);
    }

    private static Value.Length length(String iso) throws InvalidValue {
        Matcher matcher = ISO_LENGTH.matcher(iso);
        if (!matcher.matches() || iso.endsWith("P") || iso.endsWith("T")) {
            throw new InvalidValue("a duration is written like PT1H30M or P21D");
        }
        Function<Integer, Long> part =
                group -> matcher.group(group) == null ? 0L : Long.parseLong(matcher.group(group));
        Duration time =
                Duration.ofHours(part.apply(3)).plusMinutes(part.apply(4)).plusSeconds(part.apply(5));
        return new Value.Length(part.apply(1) * 7 + part.apply(2), time);
    }

    private static Value.Name name(@Nullable Object plain) throws InvalidValue {
        if (plain instanceof String text) {
            return Value.Name.of(filled(text));
        }
        Map<?, ?> map = typed(Map.class, plain, "an object with name and, where known, reading");
        Object reading = map.get("reading");
        return new Value.Name(
                filled(map.get("name")), reading == null ? Optional.empty() : Optional.of(string(reading)));
    }

    private static Value.Items items(@Nullable Object plain) throws InvalidValue {
        List<Value.Item> items = new ArrayList<>();
        for (Object entry : typed(List.class, plain, "an array of objects with name")) {
            Map<?, ?> map = typed(Map.class, entry, "an object with name");
            Object note = map.get("note");
            items.add(new Value.Item(
                    filled(map.get("name")),
                    map.get("amount") == null ? Optional.empty() : Optional.of(money(map)),
                    note == null ? Optional.empty() : Optional.of(string(note))));
        }
        return new Value.Items(items);
    }

    private static Value.Address address(@Nullable Object plain) throws InvalidValue {
        if (plain instanceof String text) {
            return new Value.Address("", "", "", "", "", filled(text));
        }
        Map<?, ?> map = typed(Map.class, plain, "an object with the parts of an address");
        String[] parts = new String[6];
        String[] keys = {"postalCode", "region", "town", "street", "building", "text"};
        for (int i = 0; i < keys.length; i++) {
            Object part = map.get(keys[i]);
            parts[i] = part == null ? "" : string(part);
        }
        Value.Address address = new Value.Address(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        if (String.join("", parts).isBlank()) {
            throw new InvalidValue("an address has at least one part that is not empty");
        }
        return address;
    }

    private static Map<String, Object> money(Value.Money money) {
        return map("amount", money.amount(), "currency", money.currency());
    }

    private static Map<String, Object> item(Value.Item item) {
        Map<String, Object> map = map("name", item.name());
        item.price().ifPresent(price -> map.putAll(money(price)));
        item.note().ifPresent(note -> map.put("note", note));
        return map;
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static BigDecimal number(@Nullable Object plain) throws InvalidValue {
        Number number = typed(Number.class, plain, "a number");
        try {
            BigDecimal decimal = new BigDecimal(number.toString());
            if (decimal.precision() > 400 || Math.abs(decimal.scale()) > 400) {
                throw new InvalidValue("a number has at most 400 digits");
            }
            return decimal;
        } catch (NumberFormatException e) {
            throw new InvalidValue("\"" + number + "\" is no finite number");
        }
    }

    private static List<String> strings(@Nullable Object plain) throws InvalidValue {
        List<String> strings = new ArrayList<>();
        for (Object one : typed(List.class, plain, "an array of strings")) {
            strings.add(string(one));
        }
        return strings;
    }

    private static String filled(@Nullable Object plain) throws InvalidValue {
        String text = string(plain);
        if (text.isBlank()) {
            throw new InvalidValue("the string is empty");
        }
        return text;
    }

    private static String string(@Nullable Object plain) throws InvalidValue {
        return typed(String.class, plain, "a string");
    }

    private static <T> T typed(Class<T> type, @Nullable Object plain, String wanted) throws InvalidValue {
        if (!type.isInstance(plain)) {
            throw new InvalidValue("wanted is " + wanted);
        }
        return type.cast(plain);
    }
}
