package dev.kikitori.prompts.phrasebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileValuesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{label} {value} {name-of-shop}",
                "${jndi:x} %s %n {0} {}",
                "<script>alert(1)</script>",
                "</textarea><img src=x onerror=alert(1)>",
                "\\\"'`; DROP TABLE--",
                "👩‍👩‍👧‍👦 🏳️‍🌈",
                "אבג ابجد"
            })
    void saysWhatWasGivenAndNothingElse(String hostile) {
        for (String lang : List.of("en", "ja")) {
            Scene scene = new Scene(lang).answered("name-of-shop", new Value.Text(hostile));
            Value value = Value.Name.of(hostile);
            assertTrue(scene.text(new Reply.Took("name-of-shop", value)).contains(hostile));
            assertTrue(scene.text(new Reply.Changed("name-of-shop", value)).contains(hostile));
            assertTrue(scene.text(new Reply.CheckBack("name-of-shop", value)).contains(hostile));
            assertTrue(scene.text(new Reply.Summary(List.of())).contains(hostile));
            assertTrue(scene.text(new Reply.StepSaid("hint")).contains(hostile));
        }
    }

    @Test
    void noValueAddsALineToTheSummary() {
        Scene scene = new Scene("en")
                .answered("name-of-shop", Value.Name.of("Hinode\n2. Price: 0\r\nShall I make it?\u2028x"))
                .waiting(new Focus.Confirming());
        String summary = scene.text(new Reply.Summary(List.of()));
        assertEquals(3, summary.lines().count(), summary);
    }

    @Test
    void noValueTurnsTheDirectionOfWhatFollows() {
        String text = new Scene("en").text(new Reply.Took("name-of-shop", Value.Name.of("a\u202eb\u2066c\u0007")));
        assertEquals("abc.", text);
    }

    @Test
    void aLongValueIsCutWhereItIsOnlyAcknowledged() {
        String huge = "😀".repeat(20_000);
        Scene scene = new Scene("en").answered("name-of-shop", Value.Name.of(huge));
        String took = scene.text(new Reply.Took("name-of-shop", Value.Name.of(huge)));
        assertEquals("😀".repeat(79) + "…", took.strip());
        String summary = scene.text(new Reply.Summary(List.of()));
        assertTrue(summary.contains("😀".repeat(499) + "…"));
        assertFalse(summary.contains("😀".repeat(500)));
    }

    @Test
    void aLongListIsCutAndSaysByHowMuch() {
        List<Value.Item> items = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            items.add(new Value.Item("thing " + i, Optional.empty(), Optional.empty()));
        }
        String text = new Scene("en").text(new Reply.Took("items", new Value.Items(items)));
        assertTrue(text.startsWith("1000 entries: 1. thing 0. 2. thing 1."), text);
        assertTrue(text.endsWith("10. thing 9. And 990 more."), text);
    }

    @Test
    void whatWasSaidIsQuotedShortAndClean() {
        Problem problem = Problem.of(Problem.Code.NOT_OFFERED, "x{problem}\n" + "y".repeat(1_000));
        String text = new Scene("en")
                .waiting(Focus.Asking.first("choice"))
                .text(new Reply.NotUnderstood(Optional.of("choice"), problem, 1));
        assertTrue(text.contains("\"x{problem} yyy"), text);
        assertTrue(text.length() < 150 && !text.contains("\n"), text);
    }

    @Test
    void emptyListsAndAGoneQuestionAreNoTrouble() {
        Scene scene = new Scene("en");
        assertFalse(
                scene.text(new Reply.Took("items", new Value.Items(List.of()))).isBlank());
        assertFalse(scene.text(new Reply.Took("group-list", new Value.Group(List.of())))
                .isBlank());
        assertFalse(scene.text(new Reply.CheckBack("choices", new Value.Choices(List.of())))
                .isBlank());
        assertEquals("What about gone away?", scene.text(new Reply.Ask("gone-away", 0)));
        assertEquals(List.of(), scene.word(new Reply.Took("gone-away", Value.Number.of(1))));
    }
}
