package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.AnswerRules;
import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Condition;
import dev.kikitori.engine.job.NumberRange;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether some answer to one question fulfils all that is said of it, found out by trying those that could. */
final class Candidates {
    private Candidates() {}

    static boolean exist(Question question, List<Possible.Literal> literals) {
        if (!question.choicesFrom().isEmpty()) {
            return true;
        }
        if (literals.stream().anyMatch(literal -> forbidsAnswer(literal))) {
            return false;
        }
        return switch (question.kind()) {
            case YES_NO -> some(question, literals, Stream.of(new Value.YesNo(true), new Value.YesNo(false)));
            case CHOICE ->
                some(question, literals, question.choices().stream().map(choice -> new Value.Text(choice.id())));
            case CHOICES -> some(question, literals, sets(question, literals).stream());
            case NUMBER ->
                some(question, literals, numbers(question.range(), literals).map(Value.Number::new));
            case MONEY -> some(question, literals, money(question.range(), literals));
            case TEXT, LONG_TEXT, NAME, DATE, TIME, DATETIME, DURATION, EMAIL, PHONE, URL, COLOUR, ADDRESS ->
                other(question, literals);
            case OPENING_HOURS, FILE, ITEMS, GROUP_LIST -> other(question, literals);
        };
    }

    private static boolean forbidsAnswer(Possible.Literal literal) {
        return literal.comparison() instanceof Condition.Answered answered && answered.answered() != literal.holds();
    }

    private static boolean some(
            Question question, List<Possible.Literal> literals, Stream<? extends Value> candidates) {
        return candidates.anyMatch(value -> AnswerRules.check(question, value).isEmpty()
                && literals.stream()
                        .allMatch(literal ->
                                literal.comparison().holds(Map.of(question.id(), value)) == literal.holds()));
    }

    /** Answers of which there is no end: only one that is named can be wanted, and there is always one that is not. */
    private static boolean other(Question question, List<Possible.Literal> literals) {
        List<Value> named =
                named(literals.stream().filter(Possible.Literal::holds)).toList();
        boolean list = question.kind() == Kind.ITEMS || question.kind() == Kind.GROUP_LIST;
        if (!named.isEmpty()) {
            return some(question, literals, named.stream());
        }
        return literals.stream().filter(Possible.Literal::holds).allMatch(literal -> switch (literal.comparison()) {
            case Condition.AtLeast ignored -> false;
            case Condition.AtMost ignored -> false;
            case Condition.CountAtLeast count -> count.count() <= (list ? most(question) : 1);
            case Condition.Is ignored -> true;
            case Condition.In ignored -> true;
            case Condition.Answered ignored -> true;
            case Condition.All ignored -> true;
            case Condition.Any ignored -> true;
            case Condition.Not ignored -> true;
        });
    }

    private static int most(Question question) {
        return question.range()
                .max()
                .map(max -> max.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue())
                .orElse(Integer.MAX_VALUE);
    }

    private static Stream<Value> named(Stream<Possible.Literal> literals) {
        return literals.flatMap(literal -> switch (literal.comparison()) {
            case Condition.Is is -> Stream.of(is.value());
            case Condition.In in -> in.values().stream();
            case Condition.AtLeast ignored -> Stream.empty();
            case Condition.AtMost ignored -> Stream.empty();
            case Condition.Answered ignored -> Stream.empty();
            case Condition.CountAtLeast ignored -> Stream.empty();
            case Condition.All ignored -> Stream.empty();
            case Condition.Any ignored -> Stream.empty();
            case Condition.Not ignored -> Stream.empty();
        });
    }

    /** The ends of the range and all numbers that are named, with what lies around and between them. */
    private static Stream<BigDecimal> numbers(NumberRange range, List<Possible.Literal> literals) {
        Set<BigDecimal> edges = new TreeSet<>();
        Stream.of(range.min(), range.max()).flatMap(Optional::stream).forEach(edges::add);
        for (Possible.Literal literal : literals) {
            if (literal.comparison() instanceof Condition.AtLeast least) {
                edges.add(least.number());
            } else if (literal.comparison() instanceof Condition.AtMost most) {
                edges.add(most.number());
            }
        }
        named(literals.stream()).forEach(value -> {
            if (value instanceof Value.Number number) {
                edges.add(number.number());
            } else if (value instanceof Value.Money money) {
                edges.add(money.amount());
            }
        });
        Set<BigDecimal> all = new LinkedHashSet<>(List.of(BigDecimal.ZERO));
        BigDecimal before = null;
        for (BigDecimal edge : edges) {
            BigDecimal floor = edge.setScale(0, RoundingMode.FLOOR);
            for (int step = -2; step <= 2; step++) {
                all.add(floor.add(BigDecimal.valueOf(step)));
            }
            all.add(edge);
            if (before != null) {
                all.add(before.add(edge).divide(BigDecimal.valueOf(2)));
            }
            before = edge;
        }
        return all.stream();
    }

    private static Stream<Value> money(NumberRange range, List<Possible.Literal> literals) {
        List<String> currencies = new ArrayList<>(named(literals.stream())
                .flatMap(value -> value instanceof Value.Money money ? Stream.of(money.currency()) : Stream.empty())
                .distinct()
                .toList());
        currencies.add("JPY");
        return numbers(range, literals)
                .filter(amount -> amount.signum() >= 0)
                .flatMap(amount -> currencies.stream().map(currency -> new Value.Money(amount, currency)));
    }

    /** As few choices as must be, as many as may be, and those in between that are needed for a count. */
    private static List<Value> sets(Question question, List<Possible.Literal> literals) {
        List<String> may = question.choices().stream()
                .map(Choice::id)
                .filter(id -> literals.stream().noneMatch(literal -> !literal.holds() && isNamed(literal, id)))
                .toList();
        List<String> must = may.stream()
                .filter(id -> literals.stream().anyMatch(literal -> literal.holds() && isNamed(literal, id)))
                .toList();
        List<String> needed = may.stream()
                .filter(id -> literals.stream()
                        .anyMatch(literal -> literal.holds()
                                && literal.comparison() instanceof Condition.Is
                                && isNamed(literal, id)))
                .toList();
        List<Value> sets = new ArrayList<>();
        for (List<String> start : List.of(needed, must)) {
            LinkedHashSet<String> growing = new LinkedHashSet<>(start);
            add(sets, may, growing);
            for (String more : Stream.concat(must.stream(), may.stream()).toList()) {
                if (growing.add(more)) {
                    add(sets, may, growing);
                }
            }
        }
        may.forEach(one -> add(sets, may, Set.of(one)));
        return sets;
    }

    private static void add(List<Value> sets, List<String> order, Set<String> chosen) {
        sets.add(new Value.Choices(order.stream().filter(chosen::contains).toList()));
    }

    private static boolean isNamed(Possible.Literal literal, String id) {
        return named(Stream.of(literal)).anyMatch(value -> value.equals(new Value.Text(id)));
    }
}
