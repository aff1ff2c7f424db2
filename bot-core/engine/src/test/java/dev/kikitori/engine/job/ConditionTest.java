package dev.kikitori.engine.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private final Map<String, Value> answers = Map.of(
            "people", Value.Number.of(4),
            "price", new Value.Money(BigDecimal.TEN, "JPY"),
            "seat", new Value.Text("quiet"),
            "extras", new Value.Choices(List.of("cake", "flowers")));

    private static Condition.Is is(String question, String text) {
        return new Condition.Is(question, new Value.Text(text));
    }

    @Test
    void aChoiceIsItselfAndSeveralChoicesContainEach() {
        assertTrue(is("seat", "quiet").holds(answers));
        assertFalse(is("seat", "window").holds(answers));
        assertTrue(is("extras", "cake").holds(answers));
        assertTrue(new Condition.In("seat", List.of(new Value.Text("window"), new Value.Text("quiet"))).holds(answers));
    }

    @Test
    void numbersAndAmountsAreCompared() {
        assertTrue(new Condition.AtLeast("people", BigDecimal.valueOf(4)).holds(answers));
        assertFalse(new Condition.AtLeast("people", BigDecimal.valueOf(5)).holds(answers));
        assertTrue(new Condition.AtMost("price", BigDecimal.TEN).holds(answers));
        assertFalse(new Condition.AtMost("seat", BigDecimal.TEN).holds(answers));
    }

    @Test
    void whatHasNoAnswerFulfilsOnlyNotAndNotAnswered() {
        assertFalse(is("nobody", "x").holds(answers));
        assertFalse(new Condition.AtMost("nobody", BigDecimal.TEN).holds(answers));
        assertTrue(new Condition.Not(is("nobody", "x")).holds(answers));
        assertTrue(new Condition.Answered("nobody", false).holds(answers));
        assertTrue(new Condition.Answered("seat", true).holds(answers));
    }

    @Test
    void conditionsNestAndCount() {
        Condition nested = new Condition.All(List.of(
                new Condition.Any(List.of(is("seat", "window"), is("seat", "quiet"))),
                new Condition.CountAtLeast("extras", 2),
                new Condition.Not(new Condition.CountAtLeast("extras", 3))));
        assertTrue(nested.holds(answers));
        assertEquals(List.of("seat", "extras"), nested.questions());
    }
}
