package dev.kikitori.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Interpretation.Answers;
import dev.kikitori.engine.conversation.Interpretation.Assent;
import dev.kikitori.engine.conversation.Interpretation.Correction;
import dev.kikitori.engine.conversation.Interpretation.JobPicked;
import dev.kikitori.engine.conversation.Interpretation.Order;
import dev.kikitori.engine.conversation.Interpretation.Unclear;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.value.Value;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstandingTest {
    private final Talk en = new Talk("en");
    private final Talk ja = new Talk("ja");

    @ParameterizedTest
    @CsvSource({
        "why do you ask,WHY",
        "help,HELP",
        "examples,EXAMPLES",
        "repeat,REPEAT",
        "undo,UNDO",
        "redo,REDO",
        "back,BACK",
        "skip,SKIP",
        "summary,SUMMARY",
        "you decide,DECIDE",
        "you decide everything,DECIDE_ALL",
        "make it now,MAKE",
        "cancel,CANCEL",
        "restart,RESTART",
        "delete everything,DELETE",
        "Skip this part.,SKIP_ROUND",
        "Go back please!,BACK",
        "WHY DO YOU ASK?,WHY",
        "um skip,SKIP"
    })
    void commandsWorkInAnyStateInEnglish(String words, Command command) {
        assertEquals(new Order(command), en.asking("name").hears(words));
        assertEquals(new Order(command), en.asking("people").hears(words));
        assertEquals(new Order(command), en.at(new Focus.Confirming()).hears(words));
        assertEquals(new Order(command), en.at(new Focus.Made()).hears(words));
        assertEquals(new Order(command), en.fresh().hears(words));
        assertEquals(new Order(command), ja.asking("people").hears(words));
    }

    @ParameterizedTest
    @CsvSource({
        "なぜ聞くの,WHY",
        "ヘルプ,HELP",
        "例,EXAMPLES",
        "もう一度,REPEAT",
        "取り消し,UNDO",
        "やり直し,REDO",
        "戻る,BACK",
        "とばす,SKIP",
        "まとめ,SUMMARY",
        "おまかせ,DECIDE",
        "全部おまかせ,DECIDE_ALL",
        "ここまでで作る,MAKE",
        "やめる,CANCEL",
        "最初から,RESTART",
        "全部消して,DELETE",
        "この部分をとばす。,SKIP_ROUND",
        "戻ってください。,BACK",
        "えっと、とばして,SKIP",
        "ﾍﾙﾌﾟ,HELP"
    })
    void commandsWorkInAnyStateInJapanese(String words, Command command) {
        assertEquals(new Order(command), ja.asking("name").hears(words));
        assertEquals(new Order(command), ja.asking("people").hears(words));
        assertEquals(new Order(command), ja.at(new Focus.Confirming()).hears(words));
        assertEquals(new Order(command), ja.fresh().hears(words));
        assertEquals(new Order(command), en.asking("people").hears(words));
    }

    @ParameterizedTest
    @CsvSource({"please go back,BACK", "I'd like to skip,SKIP", "skip it please,SKIP", "can we undo that,UNDO"})
    void aFewWordsMayStandAroundACommandWhereNotJustAnyWordsAreAnAnswer(String words, Command command) {
        assertEquals(new Order(command), en.asking("people").hears(words));
    }

    @Test
    void aCommandInsideATextIsText() {
        assertEquals(text("story", "We never skip a day"), en.asking("story").hears("We never skip a day"));
        assertEquals(text("story", "again"), en.asking("story").hears("again"));
        assertEquals(text("story", "作ってください"), ja.asking("story").hears("作ってください"));
    }

    @ParameterizedTest
    @CsvSource({
        "'no, the number of people is 6'",
        "change the number of people to 6",
        "I'd like to change the number of people to 6",
        "the number of people is six",
        "'sorry, people should be 6'",
        "make the number of people 6",
        "people: 6",
        "'No, the guests are 6.'"
    })
    void correctsByLabelIdOrNounInEnglish(String words) {
        Interpretation expected = new Correction(Reading.sure("people", Value.Number.of(6)));
        assertEquals(
                expected,
                en.answered("people", Value.Number.of(4)).asking("seat").hears(words));
        assertEquals(
                expected,
                en.answered("people", Value.Number.of(4))
                        .at(new Focus.Confirming())
                        .hears(words));
    }

    @ParameterizedTest
    @CsvSource({"人数は6人です", "人数を6にして", "人数を六人に変えてください", "人数を6に", "いや、人数は6", "人数を６人に直して", "ご人数は6名でお願いします"})
    void correctsByLabelIdOrNounInJapanese(String words) {
        Interpretation heard =
                ja.answered("people", Value.Number.of(4)).asking("seat").hears(words);
        assertEquals(
                Value.Number.of(6),
                assertInstanceOf(Correction.class, heard).reading().value());
        assertEquals("people", ((Correction) heard).reading().question());
    }

    @Test
    void theNameOfAnAnsweredQuestionIsCorrectedFromInsideATextQuestion() {
        Talk talk = en.answered("name", Value.Name.of("Hinode"));
        assertEquals(
                new Correction(Reading.sure("name", Value.Name.of("Hinode Bakery"))),
                talk.asking("story").hears("no, the name is called Hinode Bakery"));
        assertEquals(
                new Correction(Reading.sure("name", Value.Name.of("Hinode Bakery"))),
                talk.asking("story").hears("The name is Hinode Bakery"));
    }

    @Test
    void aThingIsRenamedInWordsThatAskForIt() {
        assertEquals(
                new Correction(Reading.sure("name", Value.Name.of("Hinode Bakery"))),
                en.answered("name", Value.Name.of("Hinode"))
                        .asking("occasion")
                        .hears("could we change the name to Hinode Bakery"));
        assertEquals(
                new Correction(Reading.sure("name", Value.Name.of("ひなた"))),
                ja.answered("name", Value.Name.of("ひので")).asking("people").hears("名前を変えたいんですけど、ひなた"));
    }

    @Test
    void aNameToldWhereAFewOtherWordsAreWantedIsOne() {
        assertEquals(
                new Correction(Reading.sure("name", Value.Name.of("青空テニス"))),
                ja.answered("name", Value.Name.of("テニスサークル")).asking("occasion").hears("青空テニスっていいます"));
        assertEquals(
                text("occasion", "a call for help"),
                en.answered("name", Value.Name.of("Hinode")).asking("occasion").hears("a call for help"));
    }

    @Test
    void aStatementIsNoQuestionInFewerWords() {
        assertNotEquals(
                Interpretation.QuestionToUs.class,
                en.asking("occasion").hears("it's private").getClass());
        assertEquals(
                Interpretation.QuestionToUs.class,
                en.asking("occasion").hears("is this private").getClass());
    }

    @Test
    void aSentenceOfAStoryIsNoCorrection() {
        assertEquals(
                text("story", "The name is older than the town"),
                en.asking("story").hears("The name is older than the town"));
        assertEquals(text("story", "人数は少ないです"), ja.asking("story").hears("人数は少ないです"));
    }

    @Test
    void asJapaneseWithoutACopulaAStoryStaysOne() {
        Talk talk = ja.answered("name", Value.Name.of("ひので")).asking("story");
        assertEquals(text("story", "名前はまだない"), talk.hears("名前はまだない"));
        assertInstanceOf(Correction.class, talk.hears("名前はひなたです"));
    }

    @Test
    void namingTheOpenQuestionIsAnsweringIt() {
        assertEquals(
                new Answers(List.of(Reading.sure("people", Value.Number.of(6)))),
                en.asking("people").hears("the number of people is 6"));
    }

    @Test
    void aCorrectionThatCantBeReadSaysForWhichQuestion() {
        Interpretation heard =
                en.answered("people", Value.Number.of(4)).asking("seat").hears("change people to many");
        assertEquals(new Unclear(Problem.of(Problem.Code.NOT_FOUND), Optional.of("people")), heard);
    }

    @Test
    void aBareYesKeepsTheValueOfARevisitedQuestion() {
        Talk talk = en.answered("people", Value.Number.of(4));
        assertEquals(new Assent(true), talk.at(new Focus.Asking("people", true)).hears("that's fine"));
        assertEquals(
                new Answers(List.of(Reading.sure("people", Value.Number.of(5)))),
                talk.at(new Focus.Asking("people", true)).hears("5"));
        Talk japanese = ja.answered("name", Value.Name.of("ひので"));
        assertEquals(
                new Assent(true), japanese.at(new Focus.Asking("name", true)).hears("それでいいです"));
        assertEquals(
                new Assent(true), japanese.at(new Focus.Asking("name", true)).hears("はい"));
    }

    @Test
    void aCheckTakesYesNoOrWhatIsRightInstead() {
        Talk number = en.answered("people", Value.Number.of(4)).at(new Focus.Checking("people"));
        assertEquals(new Assent(true), number.hears("Yes, that's right."));
        assertEquals(new Assent(false), number.hears("no"));
        assertEquals(new Answers(List.of(Reading.sure("people", Value.Number.of(5)))), number.hears("no, it's 5"));
        Talk name = en.answered("name", Value.Name.of("Hinode")).at(new Focus.Checking("name"));
        assertEquals(
                new Answers(List.of(Reading.sure("name", Value.Name.of("Hinata")))), name.hears("No, it's Hinata"));
        Talk japanese = ja.answered("name", Value.Name.of("ひので")).at(new Focus.Checking("name"));
        assertEquals(new Assent(true), japanese.hears("はい、合ってます"));
        assertEquals(new Assent(false), japanese.hears("違います"));
        assertEquals(new Answers(List.of(Reading.sure("name", Value.Name.of("ひなた")))), japanese.hears("いえ、ひなたです"));
    }

    @Test
    void oneOfSeveralReadingsIsPickedByPlaceOrByItself() {
        Value first = new Value.Clock(LocalTime.of(6, 30));
        Value second = new Value.Clock(LocalTime.of(18, 30));
        Talk talk = en.at(new Focus.Picking("time", List.of(first, second)));
        Interpretation expected = new Answers(List.of(Reading.sure("time", second)));
        assertEquals(expected, talk.hears("the second one"));
        assertEquals(expected, talk.hears("2"));
        assertEquals(
                expected,
                ja.at(new Focus.Picking("time", List.of(first, second))).hears("2番"));
    }

    @Test
    void yesAndNoAnswerConsentSummaryAndDeletion() {
        for (Focus focus : List.of(
                new Focus.Consenting("terms"),
                new Focus.Confirming(),
                new Focus.Deleting(new Focus.Confirming()),
                new Focus.Made())) {
            assertEquals(new Assent(true), en.at(focus).hears("yes please"));
            assertEquals(new Assent(false), en.at(focus).hears("No."));
            assertEquals(new Assent(true), ja.at(focus).hears("はい、お願いします"));
            assertEquals(new Assent(false), ja.at(focus).hears("いいえ"));
            assertEquals(Problem.Code.AMBIGUOUS, unclear(ja.at(focus).hears("大丈夫です")));
            assertEquals(Problem.Code.NOT_FOUND, unclear(en.at(focus).hears("purple monkeys")));
        }
    }

    @Test
    void whatToMakeIsChosenByNumberIdOrTitle() {
        assertEquals(new JobPicked("table-booking"), en.fresh().hears("1"));
        assertEquals(new JobPicked("table-booking"), en.fresh().hears("A table booking please"));
        assertEquals(new JobPicked("shop-page"), en.fresh().hears("the second one"));
        assertEquals(new JobPicked("shop-page"), ja.fresh().hears("お店のページ"));
        assertEquals(new JobPicked("shop-page"), en.fresh().hears("shop-page"));
        assertEquals(Problem.Code.NOT_FOUND, unclear(en.fresh().hears("a submarine")));
    }

    @Test
    void aCommandWinsOverAChoiceOfTheSameWording() {
        assertEquals(new Order(Command.BACK), en.asking("side").hears("back"));
    }

    @Test
    void theOtherLanguageIsUnderstoodToo() {
        assertEquals(
                new Answers(List.of(Reading.sure("people", Value.Number.of(35)))),
                ja.asking("people").hears("thirty-five"));
        assertEquals(
                new Answers(List.of(Reading.sure("people", Value.Number.of(35)))),
                en.asking("people").hears("三十五"));
    }

    private static Interpretation text(String question, String text) {
        return new Answers(List.of(Reading.sure(question, new Value.Text(text))));
    }

    private static Problem.Code unclear(Interpretation heard) {
        return assertInstanceOf(Unclear.class, heard).problem().code();
    }
}
