package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.AnswerRules;
import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.InvalidValue;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.prompts.jobs.Fault.Code;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the values that a file names: defaults, and what conditions compare with. */
final class ValueReader {
    private final Faults faults;

    ValueReader(Faults faults) {
        this.faults = faults;
    }

    /** The default of a question, of the question's kind and within its choices and range. */
    Optional<Value> fallback(Question question, Node node) {
        if (!question.choicesFrom().isEmpty()) {
            faults.add(Code.DEFAULT_WITHOUT_CHOICES, node.line(), question.id());
            return Optional.empty();
        }
        boolean one = question.kind() == Kind.CHOICES && node instanceof Node.Scalar;
        Node shaped = one ? Node.Listing.of(node.line(), List.of(node)) : node;
        return read(question, shaped, "default").filter(value -> check(question, value, "default", node));
    }

    /** What an answer is compared with. For several choices: one of them. */
    Optional<Value> comparison(Question question, Node node, String key) {
        if (question.kind() == Kind.CHOICES && node instanceof Node.Scalar) {
            return Wordings.scalar(node, key, faults)
                    .filter(choice -> isOffered(question, choice, key, node))
                    .map(Value.Text::new);
        }
        return read(question, node, key).filter(value -> !choosing(question) || check(question, value, key, node));
    }

    private static boolean choosing(Question question) {
        return (question.kind() == Kind.CHOICE || question.kind() == Kind.CHOICES)
                && question.choicesFrom().isEmpty();
    }

    private Optional<Value> read(Question question, Node node, String key) {
        try {
            Value value = AnswerRules.read(question, plain(question.kind(), node));
            return Optional.of(value instanceof Value.Choices choices ? inOrder(question, choices) : value);
        } catch (InvalidValue e) {
            String kind = question.kind().word();
            faults.add(Code.WRONG_SHAPE, node.line(), key, Node.shown(node), kind, example(question));
            return Optional.empty();
        }
    }

    /** Kinds whose answers are strings take a number or a boolean as it is written. */
    private static @Nullable Object plain(Kind kind, Node node) {
        if (node instanceof Node.Scalar scalar && !scalar.isNothing()) {
            return switch (kind) {
                case TEXT, LONG_TEXT, NAME, CHOICE, EMAIL, PHONE, URL, COLOUR, ADDRESS, OPENING_HOURS -> scalar.text();
                case DATE, TIME, DATETIME, DURATION -> scalar.text();
                case YES_NO -> yesOrNo(scalar);
                case NUMBER, MONEY, CHOICES, ITEMS, GROUP_LIST, FILE -> Node.plain(node);
            };
        }
        if (kind == Kind.CHOICES && node instanceof Node.Listing listing) {
            return listing.parts().stream()
                    .map(part -> part instanceof Node.Scalar scalar ? scalar.text() : Node.plain(part))
                    .toList();
        }
        return Node.plain(node);
    }

    /** In YAML 1.2 {@code yes} and {@code no} are strings; for a yes-no question they can only mean one thing. */
    private static @Nullable Object yesOrNo(Node.Scalar scalar) {
        return switch (scalar.text().toLowerCase(Locale.ROOT)) {
            case "yes", "はい" -> true;
            case "no", "いいえ" -> false;
            default -> Node.plain(scalar);
        };
    }

    private static Value.Choices inOrder(Question question, Value.Choices choices) {
        List<String> offered = question.choices().stream().map(Choice::id).toList();
        boolean known = offered.containsAll(choices.ids());
        return known && !offered.isEmpty()
                ? new Value.Choices(
                        offered.stream().filter(choices.ids()::contains).toList())
                : choices;
    }

    private boolean check(Question question, Value value, String key, Node node) {
        Optional<Problem> problem = AnswerRules.check(question, value);
        problem.ifPresent(found -> {
            if (found.code() == Problem.Code.NOT_OFFERED) {
                isOffered(question, found.details().getFirst(), key, node);
            } else {
                faults.add(Code.VALUE_REFUSED, node.line(), key, Node.shown(node), question.id());
            }
        });
        return problem.isEmpty();
    }

    private boolean isOffered(Question question, String choice, String key, Node node) {
        if (!choosing(question) || question.choice(choice).isPresent()) {
            return true;
        }
        List<String> offered = question.choices().stream().map(Choice::id).toList();
        faults.add(Code.NOT_OFFERED, node.line(), key, choice, question.id(), String.join(", ", offered));
        return false;
    }

    /** A value of the question's kind as it is written in a file. */
    private static String example(Question question) {
        return switch (question.kind()) {
            case TEXT, LONG_TEXT -> "\"…\"";
            case NAME -> "{name: …}";
            case NUMBER -> "4";
            case MONEY -> "{amount: 850, currency: JPY}";
            case YES_NO -> "true / false";
            case CHOICE ->
                question.choices().stream().map(Choice::id).findFirst().orElse("…");
            case CHOICES ->
                question.choices().stream().map(Choice::id).limit(2).toList().toString();
            case DATE -> "2026-02-03";
            case TIME -> "18:30";
            case DATETIME -> "2026-02-03T18:30";
            case DURATION -> "PT1H30M";
            case EMAIL -> "hello@example.org";
            case PHONE -> "\"+81312345678\"";
            case URL -> "https://example.org";
            case COLOUR -> "\"#145a32\"";
            case ADDRESS -> "{postalCode: …, town: …, street: …}";
            case OPENING_HOURS -> "\"Mo-Fr 09:00-18:00\"";
            case ITEMS -> "[{name: …, amount: 850, currency: JPY}]";
            case GROUP_LIST ->
                "[{"
                        + String.join(
                                ", ",
                                question.fields().stream()
                                        .map(field -> field.id() + ": …")
                                        .toList()) + "}]";
            case FILE -> "{id: …, name: …}";
        };
    }
}
