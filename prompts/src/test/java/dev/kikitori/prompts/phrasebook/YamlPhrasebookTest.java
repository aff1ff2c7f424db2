package dev.kikitori.prompts.phrasebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.conversation.Wording;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.LocalText;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.turn.Setting;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlPhrasebookTest {
    private static final Value HINODE = Value.Name.of("Hinode");

    @Test
    void acknowledgesTheAnswerInsideTheNextQuestion() {
        Reply[] replies = {new Reply.Took("name-of-shop", HINODE), new Reply.Ask("date", 0)};
        assertEquals("Hinode. What is your date?", new Scene("en").text(replies));
        assertEquals("「Hinode」ですね。dateを教えてください。", new Scene("ja").text(replies));
        Wording wording = new Scene("en").word(replies).getFirst();
        assertEquals(Wording.Kind.ASK, wording.kind());
        assertEquals(Optional.of("date"), wording.question());
    }

    @Test
    void acknowledgesSeveralAnswersTogether() {
        Reply[] replies = {
            new Reply.Took("name-of-shop", HINODE),
            new Reply.Took("choice", new Value.Text("window")),
            new Reply.Took("yes-no", new Value.YesNo(true)),
            new Reply.Ask("date", 0)
        };
        assertEquals("Hinode; window seat. Yes-no: yes. What is your date?", new Scene("en").text(replies));
    }

    @Test
    void saysNotesWithNothingBehindThemByThemselves() {
        List<Wording> said = new Scene("en").word(new Reply.NothingToUndo(), new Reply.WhatNext());
        assertEquals(2, said.size());
        assertEquals(Wording.Kind.SAY, said.getFirst().kind());
        assertEquals("There is nothing to take back.", said.getFirst().text());
    }

    @Test
    void greetsFirstAndByItself() {
        List<Wording> said = new Scene("en").word(new Reply.Greeting(), new Reply.Ask("date", 0));
        assertEquals(2, said.size());
        String greeting = said.getFirst().text();
        assertTrue(greeting.contains("Page for a shop"), greeting);
        assertTrue(greeting.contains("11 minutes"), greeting);
        assertTrue(greeting.contains("on this server for 90 days"), greeting);
        assertTrue(greeting.contains("\"delete everything\""), greeting);
    }

    @Test
    void introducesAJobThatWasChosenOnce() {
        List<Wording> said =
                new Scene("en").word(new Reply.JobChosen(), new Reply.Greeting(), new Reply.Ask("date", 0));
        assertEquals(2, said.size());
        assertFalse(said.getFirst().text().contains("90 days"));
    }

    @Test
    void usesTheJobsOwnIntroduction() {
        JobType shop = Scene.shop();
        JobType introduced = new JobType(
                shop.id(),
                shop.hash(),
                shop.title(),
                Scene.both("The bakers' guild asks this.", "パン屋組合からのおたずねです。"),
                shop.generator(),
                shop.receiver(),
                shop.rounds(),
                shop.questions(),
                shop.steps(),
                "");
        String greeting = new Scene("en", introduced, true).text(new Reply.Greeting());
        assertTrue(greeting.startsWith("The bakers' guild asks this. It takes about 11 minutes."), greeting);
        assertFalse(greeting.contains("Kikitori"), greeting);
        assertTrue(new Scene("ja", introduced, true).text(new Reply.Greeting()).startsWith("パン屋組合からのおたずねです。かかるのは"));
    }

    @Test
    void namesAWholeDayOfKeepingInTheSingular() {
        YamlPhrasebook short_ = YamlPhrasebook.standard(1);
        List<Wording> said = short_.word(
                List.of(new Reply.Greeting()),
                new Scene("en").conversation(),
                new Setting(Scene.NOW, List.of()),
                Optional.empty());
        assertTrue(said.getFirst().text().contains("for 1 day unless"));
    }

    @Test
    void offersWhatCanBePicked() {
        Wording choice = new Scene("en").word(new Reply.Ask("choice", 0)).getFirst();
        assertEquals(
                List.of(new Wording.Option("window", "window seat"), new Wording.Option("quiet", "quiet corner")),
                choice.choices());
        assertEquals("What is your choice? You can say: window seat, quiet corner.", choice.text());
        Wording yesNo = new Scene("ja").word(new Reply.Ask("yes-no", 0)).getFirst();
        assertEquals(List.of(new Wording.Option("yes", "はい"), new Wording.Option("no", "いいえ")), yesNo.choices());
        assertEquals("yes-noを教えてください。", yesNo.text());
        Wording jobs =
                new Scene("en", Scene.shop(), false).word(new Reply.AskJob(0)).getFirst();
        assertEquals(List.of(new Wording.Option("shop", "Page for a shop")), jobs.choices());
        assertEquals("What shall I make? 1. Page for a shop.", jobs.text());
        Wording which = new Scene("en")
                .word(new Reply.WhichOf("number", List.of(Value.Number.of(3), Value.Number.of(4))))
                .getFirst();
        assertEquals(List.of(new Wording.Option("1", "3"), new Wording.Option("2", "4")), which.choices());
        assertEquals(Wording.Kind.ASK, which.kind());
    }

    @Test
    void saysAtMostFourOfManyChoices() {
        Question many = asking("Which one?", "どれですか。", 9);
        String text = scene(many).text(new Reply.Ask("q", 0));
        assertEquals("Which one? You can say, for example: c1, c2, c3, c4. Say \"examples\" for all 9.", text);
        assertTrue(scene(many).text(new Reply.Examples("q")).contains("c9"));
    }

    @Test
    void doesNotSayTheChoicesThatTheQuestionNames() {
        Question named = asking("c1 or c2?", "c1ですか、c2ですか。", 2);
        assertEquals("c1 or c2?", scene(named).text(new Reply.Ask("q", 0)));
    }

    @Test
    void fillsEarlierAnswersIntoTheQuestion() {
        Question question = asking("{name-of-shop}, {date} and {nothing-there}?", "{date}？", 0);
        List<Question> questions = new ArrayList<>(Scene.shop().questions());
        questions.add(question);
        Scene scene = new Scene("en", job(questions), true).answered("name-of-shop", HINODE);
        assertEquals("Hinode, date and nothing there?", scene.text(new Reply.Ask("q", 0)));
    }

    @Test
    void confirmsWithYesAndNo() {
        for (Reply reply : List.of(
                new Reply.CheckBack("date", Samples.values().get(Kind.DATE)),
                new Reply.Summary(List.of()),
                new Reply.AskConsent("terms"),
                new Reply.AskDelete())) {
            Wording wording = new Scene("en").word(reply).getFirst();
            assertEquals(Wording.Kind.CONFIRM, wording.kind());
            assertEquals(
                    List.of("yes", "no"),
                    wording.choices().stream().map(Wording.Option::id).toList());
        }
    }

    @Test
    void checksOpeningHoursBackDayByDay() {
        Value hours = new Value.Text("Tu-Fr 07:00-18:00; Sa 07:00-16:00");
        assertEquals(
                "I have: 1. Tuesday to Friday 7:00 to 18:00. 2. Saturday 7:00 to 16:00. 3. Sunday and Monday closed. Right?",
                new Scene("en").text(new Reply.CheckBack("opening-hours", hours)));
        assertEquals(
                "1. 火曜から金曜 7:00〜18:00。2. 土曜 7:00〜16:00。3. 日曜と月曜は休み。これでよいですか。",
                new Scene("ja").text(new Reply.CheckBack("opening-hours", hours)));
    }

    @Test
    void sumsUpLineByLineWithWhatIsMissingAndWhatItChose() {
        Scene scene = new Scene("en")
                .answered("name-of-shop", HINODE)
                .decided("choice", new Value.Text("window"))
                .waiting(new Focus.Confirming());
        assertEquals("""
                Here is what I have:
                1. Choice: window seat (my choice)
                2. Name: Hinode
                Still missing: text. It will be a draft.
                Shall I make it?""", scene.text(new Reply.Summary(List.of("text"))));
        List<Wording> previewed = Scene.PHRASEBOOK.word(
                List.of(new Reply.Summary(List.of())),
                scene.conversation(),
                new Setting(Scene.NOW, List.of()),
                Optional.of("a,b\n1,2\n"));
        assertTrue(previewed.getFirst().text().startsWith("a,b\n1,2\nHere is what"));
    }

    @Test
    void asksToMakeItAgainOnceItWasMade() {
        Scene scene = new Scene("ja").add(new Event.ArtifactMade(Samples.artifact()));
        assertTrue(scene.text(new Reply.Summary(List.of())).endsWith("このまま作り直しますか。"));
    }

    @Test
    void deliversWithWhatWasCheckedAndWhatCouldNotBe() {
        Reply delivered = new Reply.Delivered(
                Samples.artifact(
                        new Check("html", "vnu", Check.Result.PASSED, List.of()),
                        new Check("no-external-requests", "Kikitori", Check.Result.PASSED, List.of()),
                        new Check("python-tests", "sandbox", Check.Result.NOT_CHECKED, List.of()),
                        new Check("my-own-check", "x", Check.Result.PASSED, List.of())),
                List.of("date"));
        Wording wording = new Scene("en").word(delivered).getFirst();
        assertEquals(Wording.Kind.DELIVER, wording.kind());
        assertEquals(Optional.of("a1"), wording.artifact());
        assertEquals(
                "Made and checked: valid HTML, no request to other sites, my own check."
                        + " Could not be checked here: the Python program's own tests."
                        + " You can change anything by saying so, or take it as a zip. Still missing: date.",
                wording.text());
    }

    @Test
    void doesNotHandOverWhatFailed() {
        Check failed = new Check("html", "vnu", Check.Result.FAILED, List.of());
        Wording wording = new Scene("en")
                .word(new Reply.FailedChecks(Samples.artifact(failed)))
                .getFirst();
        assertEquals(Wording.Kind.APOLOGISE, wording.kind());
        assertEquals(Optional.empty(), wording.artifact());
        assertTrue(wording.text().contains("What failed: valid HTML."));
    }

    @Test
    void undoSaysWhatStandsAgain() {
        Scene scene = new Scene("en").answered("name-of-shop", HINODE);
        assertEquals("Taken back. For name I have Hinode again.", scene.text(new Reply.Undid(List.of("name-of-shop"))));
        assertEquals("Taken back: date.", scene.text(new Reply.Undid(List.of("date"))));
    }

    private static Scene scene(Question question) {
        return new Scene("en", job(List.of(question)), true);
    }

    private static JobType job(List<Question> questions) {
        return new JobType(
                "j",
                "v1",
                Scene.both("J", "J"),
                LocalText.NONE,
                "record",
                Optional.empty(),
                List.of(),
                questions,
                List.of(),
                "");
    }

    private static Question asking(String english, String japanese, int choices) {
        Question plain = Scene.question("q", choices > 0 ? Kind.CHOICE : Kind.TEXT, Scene.both("q", "q"));
        List<Choice> offered = new ArrayList<>();
        for (int i = 1; i <= choices; i++) {
            offered.add(Choice.called("c" + i));
        }
        return new Question(
                plain.id(),
                plain.kind(),
                plain.round(),
                plain.label(),
                Scene.both(english, japanese),
                plain.why(),
                plain.help(),
                plain.examples(),
                plain.range(),
                plain.essential(),
                plain.optional(),
                plain.sensitive(),
                plain.decide(),
                offered,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
