package dev.kikitori.engine.job;

import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values as a person reads them: choices by what they are called, dates with their weekday, opening hours day by day. The
 * same value reads the same on every machine. Line breaks and control characters inside a value become spaces, and what
 * turns the direction of writing is left out, so that a value can't break the sentence it stands in. Thread-safe.
 */
public final class ValueText {
    private static final String HIDDEN = "•••";

    private ValueText() {}

    /** The value on one line, without a full stop; a list without entries has a word too. */
    public static String of(Question question, Value value, String lang) {
        SmallWords words = SmallWords.in(lang);
        return isEmptyList(value) ? words.say("none") : of(question, value, lang, words);
    }

    private static boolean isEmptyList(Value value) {
        return (value instanceof Value.Choices choices && choices.ids().isEmpty())
                || (value instanceof Value.Items items && items.items().isEmpty())
                || (value instanceof Value.Group group && group.entries().isEmpty());
    }

    private static String of(Question question, Value value, String lang, SmallWords words) {
        return switch (value) {
            case Value.Text text -> text(question, text.text(), lang, words);
            case Value.Number number ->
                AmountText.counted(number.number(), question.range().unit().byLanguage(), withoutRegion(lang), words);
            case Value.Money money -> AmountText.money(money, words);
            case Value.YesNo yesNo -> words.say(yesNo.yes() ? "yes" : "no");
            case Value.Choices choices -> words.list(shown(question, choices, lang));
            case Value.Day day -> TimeText.day(day.date(), words);
            case Value.Clock clock -> TimeText.clock(clock.time());
            case Value.DayTime dayTime -> TimeText.dayTime(dayTime.dateTime(), words);
            case Value.Range range -> range(question, range, lang, words);
            case Value.Length length -> TimeText.length(length, words);
            case Value.Name name -> name(name, words);
            case Value.Items items ->
                words.list(items.items().stream().map(item -> item(item, words)).toList());
            case Value.Address address -> AddressText.of(address);
            case Value.Group ignored -> String.join(words.say("list.entries"), lines(question, value, lang));
            case Value.FileRef file -> clean(file.name());
        };
    }

    /**
     * The value line by line: opening hours by days, items and entries one a line, long text by its own lines, everything
     * else on one. Never empty for a value that isn't.
     */
    public static List<String> lines(Question question, Value value, String lang) {
        SmallWords words = SmallWords.in(lang);
        if (isEmptyList(value)) {
            return List.of(words.say("none"));
        }
        return switch (value) {
            case Value.Text text when question.kind() == Kind.OPENING_HOURS -> hours(text.text(), words);
            case Value.Text text
            when question.kind() == Kind.LONG_TEXT ->
                text.text()
                        .lines()
                        .map(ValueText::clean)
                        .filter(line -> !line.isEmpty())
                        .toList();
            case Value.Items items ->
                items.items().stream().map(item -> item(item, words)).toList();
            case Value.Group group ->
                group.entries().stream()
                        .map(entry -> entry(question, entry, lang, words))
                        .toList();
            default -> List.of(of(question, value, lang));
        };
    }

    /** That there is a value, and roughly of what shape, with nothing of what it says. */
    public static String masked(Question question, Value value, String lang) {
        SmallWords words = SmallWords.in(lang);
        return words.find("masked." + question.kind().word())
                .map(hint -> hint.fill("hidden", HIDDEN))
                .orElse(HIDDEN);
    }

    private static List<String> shown(Question question, Value.Choices choices, String lang) {
        return choices.ids().stream()
                .map(id ->
                        question.choice(id).map(choice -> choice(choice, lang)).orElseGet(() -> clean(id)))
                .toList();
    }

    private static String choice(Choice choice, String lang) {
        return clean(choice.shown(withoutRegion(lang)));
    }

    private static String withoutRegion(String lang) {
        int hyphen = lang.indexOf('-');
        return hyphen < 0 ? lang : lang.substring(0, hyphen);
    }

    private static String text(Question question, String text, String lang, SmallWords words) {
        return switch (question.kind()) {
            case CHOICE ->
                question.choice(text).map(choice -> choice(choice, lang)).orElseGet(() -> clean(text));
            case OPENING_HOURS -> words.list(hours(text, words));
            case COLOUR -> ColourText.of(clean(text), words);
            default -> clean(text);
        };
    }

    private static List<String> hours(String notation, SmallWords words) {
        return OpeningHours.parse(notation)
                .map(hours -> OpeningHoursText.lines(hours, words))
                .orElseGet(() -> List.of(clean(notation)));
    }

    private static String range(Question question, Value.Range range, String lang, SmallWords words) {
        Value end = range.end();
        boolean days = end instanceof Value.Day || end instanceof Value.DayTime;
        if (range.from().isPresent() && range.to().isPresent()) {
            return words.say(
                    days ? "range.days" : "range",
                    "from",
                    of(question, range.from().get(), lang),
                    "to",
                    of(question, sameDay(range).orElseGet(() -> range.to().get()), lang));
        }
        String key = (days || end instanceof Value.Clock ? "range.days." : "range.")
                + (range.to().isEmpty() ? "open" : "until");
        return words.say(key, "end", of(question, end, lang));
    }

    /** The hour at which it ends, if that is on the day on which it begins. */
    private static Optional<Value> sameDay(Value.Range range) {
        return range.from().orElse(null) instanceof Value.DayTime from
                        && range.to().orElse(null) instanceof Value.DayTime to
                        && from.dateTime().toLocalDate().equals(to.dateTime().toLocalDate())
                ? Optional.of(new Value.Clock(to.dateTime().toLocalTime()))
                : Optional.empty();
    }

    private static String name(Value.Name name, SmallWords words) {
        Optional<String> reading = name.reading().filter(text -> !text.isBlank() && !text.equals(name.name()));
        return reading.isEmpty()
                ? clean(name.name())
                : words.say("name.read", "name", clean(name.name()), "reading", clean(reading.get()));
    }

    private static String item(Value.Item item, SmallWords words) {
        String name = clean(item.name());
        String priced = item.price()
                .map(price -> words.say("item.priced", "name", name, "price", AmountText.money(price, words)))
                .orElse(name);
        return item.note()
                .filter(note -> !note.isBlank())
                .map(note -> words.say("item.noted", "item", priced, "note", clean(note)))
                .orElse(priced);
    }

    private static String entry(Question question, Map<String, Value> entry, String lang, SmallWords words) {
        List<String> parts = new ArrayList<>();
        for (Question field : question.fields()) {
            Value value = entry.get(field.id());
            if (value != null) {
                parts.add(words.say(
                        "entry.field", "label", field.labelIn(withoutRegion(lang)), "value", of(field, value, lang)));
            }
        }
        return words.list(parts);
    }

    /** Anyone's words on one line, without the characters that could break the text they are shown in. */
    public static String clean(String text) {
        if (!isDisturbed(text)) {
            return text.strip();
        }
        StringBuilder clean = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (turnsDirection(c)) {
                continue;
            }
            boolean blank = disturbs(c) || c == ' ';
            if (!(blank && space)) {
                clean.append(blank ? ' ' : c);
            }
            space = blank;
        }
        return clean.toString().strip();
    }

    private static boolean isDisturbed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (disturbs(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean disturbs(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || turnsDirection(c);
    }

    private static boolean turnsDirection(char c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }
}
