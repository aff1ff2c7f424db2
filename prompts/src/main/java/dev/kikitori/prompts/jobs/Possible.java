package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.Condition;
import dev.kikitori.engine.job.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether conditions can hold together. A question that must have an answer must itself have been asked, so that its own
 * condition holds too. Says yes where it is not sure: of what has too many cases, or depends on a file's content.
 */
final class Possible {
    private static final int MOST_CASES = 2_000;

    private final Map<String, Question> questions;
    private final Set<String> never;
    private int cases;

    /** @param never the ids of questions that are known never to be asked */
    Possible(Map<String, Question> questions, Set<String> never) {
        this.questions = questions;
        this.never = never;
    }

    /** One comparison that is to hold, or not to hold. */
    record Literal(Condition comparison, boolean holds) {
        String question() {
            return comparison.questions().getFirst();
        }

        /** Whether this says nothing true of a question without an answer. */
        boolean needsAnswer() {
            return holds == !comparison.holds(Map.of());
        }
    }

    boolean together(List<Condition> conditions) {
        cases = 0;
        return conditions.isEmpty() || someCase(expand(new Condition.All(conditions), true), new HashSet<>());
    }

    private boolean someCase(List<List<Literal>> ways, Set<String> followed) {
        for (List<Literal> way : ways) {
            if (++cases > MOST_CASES || holds(way, followed)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(List<Literal> literals, Set<String> followed) {
        Map<String, List<Literal>> byQuestion = new LinkedHashMap<>();
        literals.forEach(literal -> byQuestion
                .computeIfAbsent(literal.question(), none -> new ArrayList<>())
                .add(literal));
        Set<String> further = new HashSet<>(followed);
        List<Condition> implied = new ArrayList<>();
        for (Map.Entry<String, List<Literal>> entry : byQuestion.entrySet()) {
            if (entry.getValue().stream().noneMatch(Literal::needsAnswer)) {
                continue;
            }
            Optional<Question> question = Optional.ofNullable(questions.get(entry.getKey()));
            if (never.contains(entry.getKey())
                    || question.filter(asked -> !Candidates.exist(asked, entry.getValue()))
                            .isPresent()) {
                return false;
            }
            if (further.add(entry.getKey())) {
                question.flatMap(Question::when).ifPresent(implied::add);
            }
        }
        return implied.isEmpty()
                || someCase(both(List.of(literals), expand(new Condition.All(implied), true)), further);
    }

    /** The ways in which a condition comes to hold, or not to hold: each a list of comparisons. */
    private List<List<Literal>> expand(Condition condition, boolean holds) {
        return switch (condition) {
            case Condition.Not not -> expand(not.condition(), !holds);
            case Condition.All all -> holds ? every(all.conditions(), true) : any(all.conditions(), false);
            case Condition.Any any -> holds ? any(any.conditions(), true) : every(any.conditions(), false);
            case Condition.Is is -> List.of(List.of(new Literal(is, holds)));
            case Condition.In in -> List.of(List.of(new Literal(in, holds)));
            case Condition.AtLeast least -> List.of(List.of(new Literal(least, holds)));
            case Condition.AtMost most -> List.of(List.of(new Literal(most, holds)));
            case Condition.Answered answered -> List.of(List.of(new Literal(answered, holds)));
            case Condition.CountAtLeast count -> List.of(List.of(new Literal(count, holds)));
        };
    }

    private List<List<Literal>> any(List<Condition> conditions, boolean holds) {
        List<List<Literal>> ways = new ArrayList<>();
        conditions.forEach(condition -> ways.addAll(expand(condition, holds)));
        return ways;
    }

    private List<List<Literal>> every(List<Condition> conditions, boolean holds) {
        List<List<Literal>> ways = List.of(List.of());
        for (Condition condition : conditions) {
            ways = both(ways, expand(condition, holds));
        }
        return ways;
    }

    /** Where there are too many, some are left unlooked at, and {@link #someCase} says yes. */
    private List<List<Literal>> both(List<List<Literal>> left, List<List<Literal>> right) {
        if ((long) left.size() * right.size() > MOST_CASES) {
            cases = MOST_CASES;
            return left;
        }
        List<List<Literal>> ways = new ArrayList<>();
        for (List<Literal> one : left) {
            for (List<Literal> other : right) {
                List<Literal> way = new ArrayList<>(one);
                way.addAll(other);
                ways.add(way);
            }
        }
        return ways;
    }
}
