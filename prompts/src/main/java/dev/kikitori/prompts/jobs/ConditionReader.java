package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.Condition;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import dev.kikitori.prompts.jobs.Fault.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a {@code when}. Several comparisons of one question in one map hold together. */
final class ConditionReader {
    static final List<String> COMPARISONS = List.of("is", "in", "atLeast", "atMost", "answered", "countAtLeast");
    static final List<String> KEYS =
            List.of("question", "is", "in", "atLeast", "atMost", "answered", "countAtLeast", "all", "any", "not");

    private final Scope scope;
    private final Faults faults;

    ConditionReader(Scope scope, Faults faults) {
        this.scope = scope;
        this.faults = faults;
    }

    /** The condition; empty, with a fault, if it can't be read. */
    Optional<Condition> read(Node node) {
        return Sheet.open(node, "when", KEYS, faults).flatMap(sheet -> {
            long forms = List.of("question", "all", "any", "not").stream()
                    .filter(sheet::has)
                    .count();
            if (forms > 1) {
                faults.add(Code.MIXED_CONDITION, sheet.line());
                return Optional.empty();
            }
            if (sheet.has("not")) {
                return sheet.part("not").flatMap(this::read).map(Condition.Not::new);
            }
            if (sheet.has("all")) {
                return parts(sheet, "all").map(Condition.All::new);
            }
            if (sheet.has("any")) {
                return parts(sheet, "any").map(Condition.Any::new);
            }
            return comparison(sheet);
        });
    }

    private Optional<List<Condition>> parts(Sheet sheet, String key) {
        List<Node> nodes = sheet.list(key);
        List<Condition> conditions = new ArrayList<>();
        nodes.forEach(node -> read(node).ifPresent(conditions::add));
        if (nodes.isEmpty()
                && sheet.part(key).filter(Node.Listing.class::isInstance).isPresent()) {
            faults.add(Code.EMPTY_LIST, sheet.line(key), key);
        }
        return conditions.isEmpty() ? Optional.empty() : Optional.of(conditions);
    }

    private Optional<Condition> comparison(Sheet sheet) {
        Optional<String> id = sheet.needed("question", "when")
                .flatMap(node -> Wordings.scalar(node, "question", faults))
                .filter(word -> scope.check(word, "when", sheet.line("question"), faults));
        if (COMPARISONS.stream().noneMatch(sheet::has)) {
            faults.add(Code.NO_COMPARISON, sheet.line(), String.join(", ", COMPARISONS));
        }
        List<Condition> found = new ArrayList<>();
        id.ifPresent(question -> compare(sheet, question, found));
        return switch (found.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(found.getFirst());
            default -> Optional.of(new Condition.All(found));
        };
    }

    private void compare(Sheet sheet, String id, List<Condition> found) {
        sheet.part("is")
                .flatMap(node -> value(id, node, "is"))
                .ifPresent(value -> found.add(new Condition.Is(id, value)));
        if (sheet.has("in")) {
            List<Node> nodes = sheet.list("in");
            List<Value> values = nodes.stream()
                    .flatMap(node -> value(id, node, "in").stream())
                    .toList();
            sheet.refuseEmptyList("in");
            found.add(new Condition.In(id, values));
        }
        sheet.number("atLeast").ifPresent(number -> found.add(new Condition.AtLeast(id, number)));
        sheet.number("atMost").ifPresent(number -> found.add(new Condition.AtMost(id, number)));
        sheet.optionalFlag("answered").ifPresent(answered -> found.add(new Condition.Answered(id, answered)));
        sheet.number("countAtLeast")
                .flatMap(number -> count(number, sheet))
                .ifPresent(count -> found.add(new Condition.CountAtLeast(id, count)));
    }

    private Optional<Value> value(String id, Node node, String key) {
        Optional<Question> question = scope.question(id);
        return question.flatMap(known -> new ValueReader(faults).comparison(known, node, key));
    }

    private Optional<Integer> count(BigDecimal number, Sheet sheet) {
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0 || number.precision() > 9) {
            faults.add(Code.WANTS_COUNT, sheet.line("countAtLeast"), "countAtLeast", number.toPlainString());
            return Optional.empty();
        }
        return Optional.of(number.intValue());
    }
}
