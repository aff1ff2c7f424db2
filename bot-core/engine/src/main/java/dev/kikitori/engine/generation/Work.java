package dev.kikitori.engine.generation;

import dev.kikitori.engine.spec.Spec;
import java.util.Optional;

/**
 * A confirmed spec that waits to be made.
 *
 * @param version which making of this conversation it is, counted from 1
 * @param attempt how many times it was begun before, from 0; rises each time that it is taken, so that it tells its holder
 *     from all who held it earlier
 * @param failures how many times it failed by its own fault
 * @param verdict why it was given up, if it was: what is left to do is to tell the person
 */
public record Work(String conversation, int version, Spec spec, int attempt, int failures, Optional<String> verdict) {
    public Work {
        if (version < 1 || attempt < 0 || failures < 0) {
            throw new IllegalArgumentException(
                    "version " + version + ", attempt " + attempt + ", failures " + failures);
        }
    }

    /** Work that has not failed. */
    public Work(String conversation, int version, Spec spec, int attempt) {
        this(conversation, version, spec, attempt, 0, Optional.empty());
    }

    /** The same, failed once more. */
    public Work failedAgain() {
        return new Work(conversation, version, spec, attempt, failures + 1, verdict);
    }

    /** The same, given up. */
    public Work givenUp(String reason) {
        return new Work(conversation, version, spec, attempt, failures, Optional.of(reason));
    }
}
