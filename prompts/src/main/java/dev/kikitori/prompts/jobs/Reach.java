package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.Condition;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can never be asked or said: its condition can't hold, or the interview always ends before it. */
final class Reach {
    private static final int MOST_ROUNDS = 50;

    private final JobType job;
    private final Set<String> never = new LinkedHashSet<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    Reach(JobType job) {
        this.job = job;
        job.questions().forEach(question -> places.put(question.id(), places.size()));
        int before = -1;
        for (int round = 0; round < MOST_ROUNDS && never.size() > before; round++) {
            before = never.size();
            job.questions().stream()
                    .filter(question -> !isPossible(question.when().stream().toList(), place(question)))
                    .forEach(question -> never.add(question.id()));
        }
    }

    /** The questions that are never asked, in the order of the file. */
    List<Question> questions() {
        return job.questions().stream()
                .filter(question -> never.contains(question.id()))
                .toList();
    }

    /** The steps that are never said, in the order of the file. */
    List<Step> steps() {
        return job.steps().stream().filter(step -> !isSaid(step)).toList();
    }

    private boolean isSaid(Step step) {
        Optional<Question> before = step.before().flatMap(job::question);
        List<Condition> all = Stream.of(step.when(), before.flatMap(Question::when))
                .flatMap(Optional::stream)
                .toList();
        return isPossible(all, before.map(this::place).orElse(places.size()) - 1);
    }

    private int place(Question question) {
        return places.getOrDefault(question.id(), 0);
    }

    /**
     * Whether this can hold, with no stop having ended the interview before.
     *
     * @param place the last question whose stops come before it
     */
    private boolean isPossible(List<Condition> when, int place) {
        List<Condition> all = new ArrayList<>(when);
        for (Step step : job.steps()) {
            Optional<Question> before = step.before().flatMap(job::question);
            boolean earlier = before.filter(question -> place(question) <= place && !never.contains(question.id()))
                    .isPresent();
            if (step.kind() == Step.Kind.STOP && earlier) {
                List<Condition> stops = Stream.of(step.when(), before.flatMap(Question::when))
                        .flatMap(Optional::stream)
                        .toList();
                if (stops.isEmpty()) {
                    return false;
                }
                all.add(new Condition.Not(new Condition.All(stops)));
            }
        }
        return new Possible(job.byId(), never).together(all);
    }
}
