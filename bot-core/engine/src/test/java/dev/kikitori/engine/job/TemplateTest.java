package dev.kikitori.engine.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void fillsEveryGapByName() {
        Template template = Template.of("{who} has {count-of.x} {who}");
        assertEquals(Set.of("who", "count-of.x"), template.names());
        assertEquals("Aki has 3 Aki", template.fill("count-of.x", "3", "who", "Aki"));
    }

    @Test
    void neverReadsAFillingAsATemplate() {
        assertEquals("a {b} {a}", Template.of("a {a} {b}").fill("a", "{b}", "b", "{a}"));
    }

    @Test
    void leavesBracesThatNameNothing() {
        for (String text : new String[] {"{", "}", "{}", "{ a }", "{a", "a}", "{{", "{ä}", "{a b}", ""}) {
            assertEquals(text, Template.of(text).fill());
            assertEquals(Set.of(), Template.of(text).names());
        }
        assertEquals("{x}", Template.of("{{a}}").fill("a", "x"));
    }

    @Test
    void doesNotDoubleAFullStop() {
        Template template = Template.of("{a}. Next.");
        assertEquals("Yahoo! Next.", template.fill("a", "Yahoo!"));
        assertEquals("Done. Next.", template.fill("a", "Done."));
        assertEquals("Hinode. Next.", template.fill("a", "Hinode"));
        assertEquals("終わり。", Template.of("{a}。").fill("a", "終わり。"));
    }

    @Test
    void refusesAGapThatNothingFills() {
        assertThrows(IllegalArgumentException.class, () -> Template.of("{a}").fill("b", "x"));
    }
}
