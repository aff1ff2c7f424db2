package dev.kikitori.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.conversation.Topic;
import dev.kikitori.engine.value.Plain;
import dev.kikitori.engine.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeveralAtOnceTest {
    private final Talk english = new Talk("en");
    private final Talk japanese = new Talk("ja");

    private static Map<String, Object> values(Interpretation interpretation) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Interpretation> parts =
                interpretation instanceof Interpretation.Several several ? several.parts() : List.of(interpretation);
        for (Interpretation part : parts) {
            List<Reading> readings = part instanceof Interpretation.Answers answers
                    ? answers.readings()
                    : part instanceof Interpretation.Correction correction ? List.of(correction.reading()) : List.of();
            readings.forEach(reading -> values.put(reading.question(), Plain.of(reading.value())));
        }
        return values;
    }

    private static boolean has(Interpretation interpretation, Interpretation part) {
        return interpretation instanceof Interpretation.Several several
                && several.parts().contains(part);
    }

    @Test
    void anAnswerAndTheNextOnes() {
        assertEquals(
                "{people=4, seat=window, time=19:30}",
                values(english.asking("people").hears("four of us, by the window, at 7:30 pm"))
                        .toString());
        assertEquals(
                "{people=4, seat=window, time=19:30}",
                values(japanese.asking("people").hears("4人で、窓際、夜の7時半にお願いします")).toString());
    }

    @Test
    void anAnswerAndTheNextOneBehindWordsThatTakeBack() {
        assertEquals(
                "{time=19:30, seat=window}",
                values(english.asking("time").hears("no wait, at 7:30 pm, by the window"))
                        .toString());
    }

    @Test
    void anAnswerAndAQuestionBack() {
        Interpretation heard = english.asking("people").hears("six people, how long does this take?");
        assertEquals("{people=6}", values(heard).toString());
        assertEquals(
                true,
                has(heard, new Interpretation.QuestionToUs(new Topic.Usual(Topic.Matter.LENGTH))),
                heard.toString());
        Interpretation ja = japanese.asking("people").hears("6人です。時間はどのくらいかかりますか？");
        assertEquals("{people=6}", values(ja).toString());
        assertEquals(
                true, has(ja, new Interpretation.QuestionToUs(new Topic.Usual(Topic.Matter.LENGTH))), ja.toString());
    }

    @Test
    void anAnswerAndACommand() {
        Interpretation heard = english.asking("time").hears("half past six in the evening. why do you need that");
        assertEquals("{time=18:30}", values(heard).toString());
        assertEquals(true, has(heard, new Interpretation.Order(Command.WHY)), heard.toString());
        Interpretation rest = japanese.asking("time").hears("19時で、あとはおまかせ");
        assertEquals("{time=19:00}", values(rest).toString());
        assertEquals(true, has(rest, new Interpretation.Order(Command.DECIDE_ALL)), rest.toString());
    }

    @Test
    void anAnswerAndACorrection() {
        Interpretation heard = english.answered("people", Value.Number.of(3))
                .asking("seat")
                .hears("by the window, and the number of people is 5");
        assertEquals("{seat=window, people=5}", values(heard).toString());
        assertEquals(
                true,
                has(heard, new Interpretation.Correction(Reading.sure("people", Value.Number.of(5)))),
                heard.toString());
    }

    @Test
    void aNameBesideOtherThings() {
        assertEquals(
                "{name={name=Anna Lopez}, seat=quiet}",
                values(english.asking("name").hears("Anna Lopez, a quiet corner please"))
                        .toString());
        assertEquals(
                "{people=2, name={name=Brown}}",
                values(english.asking("people").hears("two people, the name is Brown"))
                        .toString());
    }

    @Test
    void aNameWithACommaIsNotTorn() {
        Interpretation heard = english.asking("name").hears("Smith, Wesson and Sons");
        assertEquals("{name={name=Smith, Wesson and Sons}}", values(heard).toString());
    }

    @Test
    void aStoryIsNotTorn() {
        String story = "We open at seven, by the window sits the cat. How long does this take? Nobody knows.";
        assertEquals(
                "{story=" + story + "}",
                values(english.asking("story").hears(story)).toString());
    }

    @Test
    void anAnswerToAnotherQuestionIsTakenAlone() {
        assertEquals(
                "{seat=window}",
                values(english.asking("people").hears("by the window please")).toString());
    }

    @Test
    void aQuestionOfThePersonsOwn() {
        assertEquals(
                new Interpretation.QuestionToUs(new Topic.Usual(Topic.Matter.CHANGES)),
                english.asking("people").hears("can I change that later?"));
        assertEquals(
                new Interpretation.QuestionToUs(new Topic.Usual(Topic.Matter.KEPT)),
                japanese.asking("name").hears("データはどこに保存されますか"));
    }

    @Test
    void whatNobodyKnowsIsStillAQuestion() {
        assertEquals(
                new Interpretation.QuestionToUs(new Topic.Unknown()),
                english.asking("people").hears("do you have parking?"));
    }

    @Test
    void whatNobodyKnowsIsAQuestionInJapaneseToo() {
        assertEquals(
                new Interpretation.QuestionToUs(new Topic.Unknown()),
                japanese.asking("people").hears("駐車場はありますか"));
        assertEquals(
                new Interpretation.QuestionToUs(new Topic.Usual(Topic.Matter.LENGTH)),
                japanese.asking("people").hears("どのくらい時間がかかりますか"));
    }

    @Test
    void aSentenceThatGoesOnLeavesNoParticleWithTheName() {
        assertEquals(
                "{name={name=ひだまりパン}, people=4}",
                values(japanese.asking("people").hears("名前はひだまりパンで、4人でお願いします")).toString());
    }

    @Test
    void aPlainAnswerStaysOne() {
        Interpretation heard = english.asking("people").hears("4, please");
        assertInstanceOf(Interpretation.Answers.class, heard);
        assertFalse(heard instanceof Interpretation.Several);
    }

    @Test
    void pausesAndComesBack() {
        assertEquals(
                new Interpretation.Order(Command.PAUSE),
                english.asking("people").hears("hold on"));
        assertEquals(
                new Interpretation.Order(Command.PAUSE),
                japanese.asking("people").hears("ちょっと待って"));
        assertEquals(
                new Interpretation.Order(Command.COME_BACK),
                english.asking("people").hears("go back to the first one"));
        assertEquals(
                new Interpretation.Order(Command.COME_BACK),
                japanese.asking("people").hears("さっきの続き"));
    }
}
