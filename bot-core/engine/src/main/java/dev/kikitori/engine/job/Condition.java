package dev.kikitori.engine.job;

import dev.kikitori.engine.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** When a question applies, as data over the answers so far. A question without an answer fulfils only {@link Not}. */
public sealed interface Condition {

    /** The answer is this; for several choices: this is among them. */
    record Is(String question, Value value) implements Condition {}

    /** The answer is one of these; for several choices: one of these is among them. */
    record In(String question, List<Value> values) implements Condition {
        public In {
            values = List.copyOf(values);
        }
    }

    /** The number or amount is this or more. */
    record AtLeast(String question, BigDecimal number) implements Condition {}

    /** The number or amount is this or less. */
    record AtMost(String question, BigDecimal number) implements Condition {}

    /** Whether there is an answer. */
    record Answered(String question, boolean answered) implements Condition {}

    /** There are this many choices, items or entries or more. */
    record CountAtLeast(String question, int count) implements Condition {}

    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    record Not(Condition condition) implements Condition {}

    /** Whether this holds for these answers, by question id. Answers that are hidden must not be among them. */
    default boolean holds(Map<String, Value> answers) {
        return switch (this) {
            case Is is -> Conditions.matches(answers.get(is.question()), is.value());
            case In in -> in.values().stream().anyMatch(value -> Conditions.matches(answers.get(in.question()), value));
            case AtLeast least -> Conditions.compares(answers.get(least.question()), least.number(), sign -> sign >= 0);
            case AtMost most -> Conditions.compares(answers.get(most.question()), most.number(), sign -> sign <= 0);
            case Answered answered -> answers.containsKey(answered.question()) == answered.answered();
            case CountAtLeast count -> Conditions.count(answers.get(count.question())) >= count.count();
            case All all -> all.conditions().stream().allMatch(part -> part.holds(answers));
            case Any any -> any.conditions().stream().anyMatch(part -> part.holds(answers));
            case Not not -> !not.condition().holds(answers);
        };
    }

    /** The ids of all questions this looks at. */
    default List<String> questions() {
        return switch (this) {
            case Is is -> List.of(is.question());
            case In in -> List.of(in.question());
            case AtLeast least -> List.of(least.question());
            case AtMost most -> List.of(most.question());
            case Answered answered -> List.of(answered.question());
            case CountAtLeast count -> List.of(count.question());
            case All all ->
                all.conditions().stream()
                        .flatMap(part -> part.questions().stream())
                        .distinct()
                        .toList();
            case Any any ->
                any.conditions().stream()
                        .flatMap(part -> part.questions().stream())
                        .distinct()
                        .toList();
            case Not not -> not.condition().questions();
        };
    }
}
