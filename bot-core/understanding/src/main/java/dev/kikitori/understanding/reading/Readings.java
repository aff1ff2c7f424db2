package dev.kikitori.understanding.reading;

import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.value.Value;
import java.util.List;

/** What a text can be as the value of a question. */
public sealed interface Readings {

    /**
     * A value.
     *
     * @param confidence 0 to 1; below .8 it is to be checked back with the person
     * @param alternatives other readings that are also likely, the likeliest first; never holds the value itself
     */
    record Found(Value value, double confidence, List<Value> alternatives) implements Readings {
        public Found {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** No value, and why. */
    record NotRead(Problem problem) implements Readings {}

    static Readings sure(Value value) {
        return of(value, 1);
    }

    static Readings of(Value value, double confidence) {
        return new Found(value, confidence, List.of());
    }

    static Readings none() {
        return not(Problem.Code.NOT_FOUND);
    }

    static Readings not(Problem.Code code, String... details) {
        return new NotRead(Problem.of(code, details));
    }
}
