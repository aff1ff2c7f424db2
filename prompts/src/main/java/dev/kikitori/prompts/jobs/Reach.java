package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.AnswerRules;
import dev.kikitori.engine.job.Condition;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.Step;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which questions can never be asked. Finds what is plain to see; says nothing where it is not sure. */
final class Reach {
    private static final int MOST_ROUNDS = 50;

    private final Map<String, Question> questions;
    private final Set<String> never = new LinkedHashSet<>();

    private Reach(JobType job) {
        this.questions = job.byId();
    }

    /** The ids of the questions that are never asked, in the order of the file. */
    static List<String> never(JobType job) {
        Reach reach = new Reach(job);
        reach.afterStops(job);
        int before = -1;
        for (int round = 0; round < MOST_ROUNDS && reach.never.size() > before; round++) {
            before = reach.never.size();
            job.questions().stream()
                    .filter(question ->
                            question.when().filter(reach::cannotHold).isPresent())
                    .forEach(question -> reach.never.add(question.id()));
        }
        return job.questions().stream()
                .map(Question::id)
                .filter(reach.never::contains)
                .toList();
    }

    private void afterStops(JobType job) {
        Set<String> stops = new HashSet<>();
        for (Step step : job.steps()) {
            if (step.kind() == Step.Kind.STOP && step.when().isEmpty()) {
                step.before().ifPresent(stops::add);
            }
        }
        boolean stopped = false;
        for (Question question : job.questions()) {
            stopped |= stops.contains(question.id()) && question.when().isEmpty();
            if (stopped) {
                never.add(question.id());
            }
        }
    }

    private boolean cannotHold(Condition condition) {
        return switch (condition) {
            case Condition.Is is -> cannotBe(is.question(), is.value());
            case Condition.In in -> in.values().stream().allMatch(value -> cannotBe(in.question(), value));
            case Condition.AtLeast least ->
                isNoNumber(least.question())
                        || range(least.question())
                                .flatMap(question -> question.range().max())
                                .filter(max -> max.compareTo(least.number()) < 0)
                                .isPresent();
            case Condition.AtMost most ->
                isNoNumber(most.question())
                        || range(most.question())
                                .flatMap(question -> question.range().min())
                                .filter(min -> min.compareTo(most.number()) > 0)
                                .isPresent();
            case Condition.Answered answered -> answered.answered() && never.contains(answered.question());
            case Condition.CountAtLeast count -> cannotCount(count);
            case Condition.All all ->
                all.conditions().stream().anyMatch(this::cannotHold) || contradicts(all.conditions());
            case Condition.Any any -> any.conditions().stream().allMatch(this::cannotHold);
            case Condition.Not not ->
                not.condition() instanceof Condition.Answered(String id, boolean answered)
                        && !answered
                        && never.contains(id);
        };
    }

    private boolean cannotBe(String id, Value value) {
        Question question = questions.get(id);
        boolean oneOfSeveral = question != null && question.kind() == Kind.CHOICES && value instanceof Value.Text;
        return never.contains(id)
                || (question != null
                        && !oneOfSeveral
                        && question.choicesFrom().isEmpty()
                        && AnswerRules.check(question, value).isPresent());
    }

    private boolean isNoNumber(String id) {
        Question question = questions.get(id);
        return never.contains(id)
                || (question != null && question.kind() != Kind.NUMBER && question.kind() != Kind.MONEY);
    }

    private Optional<Question> range(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    private boolean cannotCount(Condition.CountAtLeast count) {
        Question question = questions.get(count.question());
        if (question == null || count.count() == 0) {
            return false;
        }
        BigDecimal wanted = BigDecimal.valueOf(count.count());
        return never.contains(count.question())
                || switch (question.kind()) {
                    case CHOICES ->
                        question.choicesFrom().isEmpty()
                                && (question.choices().size() < count.count()
                                        || isBelow(question.range().max(), wanted));
                    case ITEMS, GROUP_LIST -> isBelow(question.range().max(), wanted);
                    case TEXT, LONG_TEXT, NAME, NUMBER, MONEY, YES_NO, CHOICE -> count.count() > 1;
                    case DATE, TIME, DATETIME, DURATION, EMAIL, PHONE, URL -> count.count() > 1;
                    case COLOUR, ADDRESS, OPENING_HOURS, FILE -> count.count() > 1;
                };
    }

    private static boolean isBelow(Optional<BigDecimal> max, BigDecimal wanted) {
        return max.filter(most -> most.compareTo(wanted) < 0).isPresent();
    }

    /** Whether one answer would have to be two things at once. */
    private boolean contradicts(List<Condition> conditions) {
        Map<String, Value> only = new HashMap<>();
        Map<String, Boolean> answered = new HashMap<>();
        boolean found = false;
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Is(String id, Value value)) {
                Question question = questions.get(id);
                boolean single = question != null && question.kind() != Kind.CHOICES;
                Value first = only.putIfAbsent(id, value);
                found |= single && first != null && !first.equals(value);
            }
            boolean needsAnswer = !(condition instanceof Condition.Not)
                    && !(condition instanceof Condition.Any)
                    && !(condition instanceof Condition.All);
            if (needsAnswer) {
                boolean wanted = !(condition instanceof Condition.Answered(String ignored, boolean yes)) || yes;
                Boolean first = answered.putIfAbsent(condition.questions().getFirst(), wanted);
                found |= first != null && first != wanted;
            }
        }
        return found;
    }
}
