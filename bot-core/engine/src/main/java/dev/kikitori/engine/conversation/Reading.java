package dev.kikitori.engine.conversation;

import dev.kikitori.engine.value.Value;
import java.util.List;

/**
 * A value found in what was said.
 *
 * @param question the id of the question it answers
 * @param confidence 0 to 1; what is unsure is checked back with the person
 * @param alternatives other readings that are also likely, the likeliest first; never holds the value itself
 */
public record Reading(String question, Value value, double confidence, List<Value> alternatives) {
    public Reading {
        alternatives = List.copyOf(alternatives);
    }

    public static Reading sure(String question, Value value) {
        return new Reading(question, value, 1, List.of());
    }
}
