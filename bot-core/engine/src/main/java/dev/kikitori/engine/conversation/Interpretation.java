package dev.kikitori.engine.conversation;

import dev.kikitori.engine.job.Problem;
import java.util.List;
import java.util.Optional;

/** What an utterance means against what is open. */
public sealed interface Interpretation {

    /** Values for one or more questions; the open one first if it is among them. */
    record Answers(List<Reading> readings) implements Interpretation {
        public Answers {
            readings = List.copyOf(readings);
            if (readings.isEmpty()) {
                throw new IllegalArgumentException("an answer has a reading");
            }
        }
    }

    /** A value that replaces what was said before, or is given out of turn. */
    record Correction(Reading reading) implements Interpretation {}

    /** One of the things that always work. */
    record Order(Command command) implements Interpretation {}

    /** Yes, or no, to what was put to the person: a check, a summary, a consent, a deletion. */
    record Assent(boolean yes) implements Interpretation {}

    /** The id of the job type the person wants, now or instead of what is being asked. */
    record JobPicked(String job) implements Interpretation {}

    /** A question of the person's own. */
    record QuestionToUs(Topic topic) implements Interpretation {}

    /** The person wants to see a question again that was put before, to answer it anew. */
    record Revisit(String question) implements Interpretation {}

    /** Several things in one utterance, in the order in which they were said. */
    record Several(List<Interpretation> parts) implements Interpretation {
        public Several {
            parts = List.copyOf(parts);
            if (parts.size() < 2 || parts.stream().anyMatch(Several.class::isInstance)) {
                throw new IllegalArgumentException("several are at least two, and none of them is several");
            }
        }
    }

    /**
     * Not understood.
     *
     * @param question the question it was read against, where that is not the open one
     */
    record Unclear(Problem problem, Optional<String> question) implements Interpretation {
        public static Unclear of(Problem problem) {
            return new Unclear(problem, Optional.empty());
        }
    }
}
