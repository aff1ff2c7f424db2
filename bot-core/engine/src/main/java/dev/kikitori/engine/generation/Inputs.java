package dev.kikitori.engine.generation;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a generator takes from an interview: the answers that have a place of their own in what it makes, and whether all
 * others find one too.
 *
 * @param known each answer with a place of its own
 * @param others whether answers to any other question are used as well
 */
public record Inputs(List<Input> known, boolean others) {
    /** Takes whatever is answered and needs nothing. */
    public static final Inputs ANYTHING = new Inputs(List.of(), true);

    public Inputs {
        known = List.copyOf(known);
    }

    /**
     * One answer that a generator looks for.
     *
     * @param ids the ids of the questions that it may come from, the first that has an answer counts
     * @param kinds the kinds of question that it is understood from
     * @param needed without it what is made is of no use
     */
    public record Input(List<String> ids, Set<Kind> kinds, boolean needed) {
        public Input {
            ids = List.copyOf(ids);
            kinds = Set.copyOf(kinds);
            if (ids.isEmpty() || kinds.isEmpty()) {
                throw new IllegalArgumentException("an input is known by an id and of a kind at least");
            }
        }

        /** One that is used where it is answered. */
        public static Input used(String id, Kind... kinds) {
            return new Input(List.of(id), Set.of(kinds), false);
        }

        /** One without which what is made is of no use. */
        public static Input needed(String id, Kind... kinds) {
            return new Input(List.of(id), Set.of(kinds), true);
        }

        /** The same, that may come from a question with this id too. */
        public Input or(String id) {
            return new Input(Stream.concat(ids.stream(), Stream.of(id)).toList(), kinds, needed);
        }

        private boolean names(Question question) {
            return ids.contains(question.id());
        }

        private boolean fits(Question question) {
            return names(question) && kinds.contains(question.kind());
        }
    }

    /** What is needed, but asked by no question of this job type. */
    public List<Input> unasked(JobType job) {
        return known.stream()
                .filter(Input::needed)
                .filter(input -> job.questions().stream().noneMatch(input::fits))
                .toList();
    }

    /** The questions that have the id of an input, but a kind that it can't be understood from. */
    public List<Question> misfits(JobType job) {
        return job.questions().stream()
                .filter(question -> known.stream().anyMatch(input -> input.names(question)))
                .filter(question -> known.stream().noneMatch(input -> input.fits(question)))
                .toList();
    }

    /** The questions whose answers nothing is made of, and that no other question takes its choices from. */
    public List<Question> idle(JobType job) {
        return others
                ? List.of()
                : job.questions().stream()
                        .filter(question -> known.stream().noneMatch(input -> input.names(question)))
                        .filter(question -> job.questions().stream()
                                .noneMatch(other -> other.choicesFrom().contains(question.id())))
                        .toList();
    }
}
