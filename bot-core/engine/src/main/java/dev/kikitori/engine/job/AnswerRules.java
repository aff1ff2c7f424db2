package dev.kikitori.engine.job;

import dev.kikitori.engine.value.InvalidValue;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Plain;
import dev.kikitori.engine.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which values a question takes. Every answer passes here, typed, spoken or sent by a program. */
public final class AnswerRules {
    /** The most characters of any one string in an answer. */
    public static final int LONGEST_TEXT = 32_000;

    private static final int LONGEST_LIST = 1_000;

    private AnswerRules() {}

    /**
     * Reads an answer to this question from its plain form; an optional field of a group may be missing. Choices come in
     * the order in which they are offered, each once; the letters of a colour become small.
     *
     * @throws InvalidValue if the plain form is not of the shape that the question's kind has
     */
    public static Value read(Question question, @Nullable Object plain) throws InvalidValue {
        if (question.kind() != Kind.GROUP_LIST) {
            return normal(question, Plain.read(question.kind(), plain));
        }
        if (!(plain instanceof List<?> list)) {
            throw new InvalidValue("wanted is an array of objects");
        }
        List<Map<String, Value>> entries = new ArrayList<>();
        for (Object one : list) {
            entries.add(entry(question, one));
        }
        return new Value.Group(entries);
    }

    private static Value normal(Question question, Value value) {
        if (value instanceof Value.Choices choices) {
            List<String> ids = new ArrayList<>(question.choices().stream()
                    .map(Choice::id)
                    .filter(choices.ids()::contains)
                    .toList());
            choices.ids().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
            return new Value.Choices(ids);
        }
        return value instanceof Value.Text text && question.kind() == Kind.COLOUR
                ? new Value.Text(text.text().toLowerCase(Locale.ROOT))
                : value;
    }

    private static Map<String, Value> entry(Question question, @Nullable Object plain) throws InvalidValue {
        if (!(plain instanceof Map<?, ?> map)) {
            throw new InvalidValue("wanted is an object with the fields of an entry");
        }
        Map<String, Value> entry = new LinkedHashMap<>();
        for (Question field : question.fields()) {
            Object part = map.get(field.id());
            if (part != null) {
                entry.put(field.id(), read(field, part));
            } else if (!field.optional() && field.when().isEmpty()) {
                throw new InvalidValue("an entry needs the field " + field.id());
            }
        }
        return entry;
    }

    /** Why this question does not take this value; empty if it does. */
    public static Optional<Problem> check(Question question, Value value) {
        return switch (value) {
            case Value.Text text -> text(question, text.text());
            case Value.Number number -> amount(question.range(), number.number());
            case Value.Money money -> amount(question.range(), money.amount());
            case Value.Choices choices -> choices(question, choices.ids());
            case Value.Items items -> items(question, items);
            case Value.Group group -> group(question, group);
            case Value.Range range -> range(question, range);
            case Value.Name name -> length(name.name());
            case Value.Address address -> length(address.text());
            case Value.YesNo ignored -> Optional.empty();
            case Value.Day ignored -> Optional.empty();
            case Value.Clock ignored -> Optional.empty();
            case Value.DayTime ignored -> Optional.empty();
            case Value.Length ignored -> Optional.empty();
            case Value.FileRef ignored -> Optional.empty();
        };
    }

    private static Optional<Problem> text(Question question, String text) {
        if (question.kind() == Kind.CHOICE && question.choice(text).isEmpty()) {
            return Optional.of(Problem.of(Problem.Code.NOT_OFFERED, text));
        }
        return length(text).or(() -> TextShapes.check(question.kind(), text));
    }

    private static Optional<Problem> length(String text) {
        return text.length() > LONGEST_TEXT
                ? Optional.of(Problem.of(Problem.Code.TOO_LONG, Integer.toString(LONGEST_TEXT)))
                : Optional.empty();
    }

    private static Optional<Problem> amount(NumberRange range, BigDecimal number) {
        if (range.contains(number)) {
            return Optional.empty();
        }
        if (range.min().filter(min -> number.compareTo(min) < 0).isPresent()) {
            return Optional.of(
                    Problem.of(Problem.Code.TOO_SMALL, range.min().get().toPlainString()));
        }
        if (range.max().filter(max -> number.compareTo(max) > 0).isPresent()) {
            return Optional.of(
                    Problem.of(Problem.Code.TOO_LARGE, range.max().get().toPlainString()));
        }
        return Optional.of(Problem.of(Problem.Code.NOT_WHOLE));
    }

    private static Optional<Problem> choices(Question question, List<String> ids) {
        for (String id : ids) {
            if (question.choice(id).isEmpty()) {
                return Optional.of(Problem.of(Problem.Code.NOT_OFFERED, id));
            }
        }
        return count(question.range(), ids.size());
    }

    private static Optional<Problem> items(Question question, Value.Items items) {
        return items.items().stream()
                .map(item -> length(item.name()).or(() -> item.note().flatMap(AnswerRules::length)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> count(question.range(), items.items().size()));
    }

    private static Optional<Problem> group(Question question, Value.Group group) {
        for (Map<String, Value> entry : group.entries()) {
            for (Question field : question.fields()) {
                Value part = entry.get(field.id());
                Optional<Problem> problem = part == null ? Optional.empty() : check(field, part);
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return count(question.range(), group.entries().size());
    }

    private static Optional<Problem> count(NumberRange range, int count) {
        BigDecimal number = BigDecimal.valueOf(count);
        if (range.min().filter(min -> number.compareTo(min) < 0).isPresent()) {
            return Optional.of(
                    Problem.of(Problem.Code.TOO_FEW, range.min().get().toPlainString()));
        }
        if (count > LONGEST_LIST
                || range.max().filter(max -> number.compareTo(max) > 0).isPresent()) {
            BigDecimal most = range.max().orElse(BigDecimal.valueOf(LONGEST_LIST));
            return Optional.of(Problem.of(Problem.Code.TOO_MANY, most.toPlainString()));
        }
        return Optional.empty();
    }

    private static Optional<Problem> range(Question question, Value.Range range) {
        Optional<Value> from = range.from();
        Optional<Value> to = range.to();
        if (from.isPresent() && to.isPresent() && isReversed(from.get(), to.get())) {
            return Optional.of(Problem.of(
                    Problem.Code.REVERSED,
                    Plain.of(from.get()).toString(),
                    Plain.of(to.get()).toString()));
        }
        return from.flatMap(end -> check(question, end)).or(() -> to.flatMap(end -> check(question, end)));
    }

    private static boolean isReversed(Value start, Value end) {
        return switch (start) {
            case Value.Number from -> from.number().compareTo(((Value.Number) end).number()) > 0;
            case Value.Money from -> isMore(from, (Value.Money) end);
            case Value.Day from -> from.date().isAfter(((Value.Day) end).date());
            case Value.DayTime from -> from.dateTime().isAfter(((Value.DayTime) end).dateTime());
            default -> false;
        };
    }

    private static boolean isMore(Value.Money one, Value.Money other) {
        return one.currency().equals(other.currency()) && one.amount().compareTo(other.amount()) > 0;
    }
}
