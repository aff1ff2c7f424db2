package dev.kikitori.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Interpretation.Answers;
import dev.kikitori.engine.conversation.Interpretation.Order;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.conversation.Topic;
import dev.kikitori.engine.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A conversation in a language that has tables but no phrasebook. */
class GermanTest {
    private final Talk de = new Talk("de");
    private final Talk en = new Talk("en");

    @ParameterizedTest
    @CsvSource({
        "zurück, BACK",
        "zurueck, BACK",
        "bitte überspringen, SKIP",
        "Überspringen wir das., SKIP",
        "warum?, WHY",
        "warum wollen Sie das wissen, WHY",
        "nochmal, REPEAT",
        "ähm nochmal bitte, REPEAT",
        "entscheide du, DECIDE",
        "das überlasse ich dir, DECIDE",
        "den Rest entscheidest du, DECIDE_ALL",
        "alles löschen, DELETE",
        "Lösche alle meine Daten!, DELETE",
        "rückgängig, UNDO",
        "Hilfe, HELP",
        "ein Beispiel bitte, EXAMPLES",
        "Zusammenfassung, SUMMARY",
        "von vorne, RESTART",
        "abbrechen, CANCEL",
        "Moment bitte, PAUSE",
        "mach es jetzt, MAKE"
    })
    void everyCommandIsSaidAsPeopleSayIt(String words, String command) {
        assertEquals(new Order(Command.valueOf(command)), de.asking("people").hears(words), words);
    }

    @Test
    void answersConsentsAndChecks() {
        assertEquals(
                new Answers(List.of(Reading.sure("people", Value.Number.of(35)))),
                de.asking("people").hears("fünfunddreißig"));
        assertEquals(
                new Interpretation.Assent(true), de.at(new Focus.Confirming()).hears("ja, passt so"));
        assertEquals(
                new Interpretation.Assent(false), de.at(new Focus.Confirming()).hears("nee, lieber nicht"));
        assertEquals(new Interpretation.JobPicked("shop-page"), de.fresh().hears("das zweite"));
    }

    @Test
    void aQuestionToUsIsHeard() {
        assertInstanceOf(
                Topic.Usual.class,
                assertInstanceOf(
                                Interpretation.QuestionToUs.class,
                                de.asking("people").hears("Wie lange dauert das?"))
                        .topic());
    }

    @Test
    void itsSmallWordsAreNotLookedForInOtherConversations() {
        assertInstanceOf(Interpretation.Unclear.class, en.asking("people").hears("vier"));
    }
}
