package dev.kikitori.engine.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do in a conversation besides answering one thing after the other. */
class GoodConversationTest {
    private final Table table = new Table(TestJobs.BOOKING, TestJobs.priceList());

    @BeforeEach
    void someoneArrives() throws TurnRefused {
        table.arrive(Optional.of("booking"));
    }

    @AfterEach
    void theEventsFoldIntoTheSameState() {
        assertEquals(
                table.now(),
                Conversation.fold(
                        Table.ID,
                        table.events,
                        hash -> table.jobs.stream()
                                .filter(job -> job.hash().equals(hash))
                                .findFirst()));
    }

    @Test
    void severalThingsInOneSentenceEachLandWhereTheyBelong() throws TurnRefused {
        assertEquals("Took Took RoundBegins Ask(note)", table.say("people=4; seat=window"));
        assertEquals("Changed Took Summary[]", table.say("people=5; note=hello"));
        assertEquals("{people=5, seat=window, note=hello}", table.answers());
    }

    @Test
    void aQuestionInTheSameSentenceIsAnsweredBeforeTheNextOneIsAsked() throws TurnRefused {
        assertEquals("Took Told Ask(seat)", table.say("people=4; ?length"));
        assertEquals("Took Why RoundBegins Ask(note)", table.say("seat=window; why"));
    }

    @Test
    void aQuestionOfThePersonsOwnChangesNothing() throws TurnRefused {
        assertEquals("Told Ask(people)", table.say("?kept"));
        assertEquals("Told Ask(people)", table.say("?something"));
        assertEquals("{}", table.answers());
    }

    @Test
    void whatIsWantedInTheSameSentenceComesAfterTheAnswers() throws TurnRefused {
        assertEquals("Took DecidedRest Summary[]", table.say("people=4; decide-all"));
        assertEquals("{people=4, seat=window}", table.answers());
    }

    @Test
    void anUnsurePartIsCheckedAndTheOthersAreTaken() throws TurnRefused {
        assertEquals("Took CheckBack", table.say("people=4; seat~quiet"));
        assertEquals("Ask(chairs)", table.say("yes"));
    }

    @Test
    void aValueThatItsQuestionRefusesIsSaidAndTheOthersAreTaken() throws TurnRefused {
        assertEquals("Took NotUnderstood Ask(people,1)", table.say("people=99; seat=window"));
        assertEquals("{seat=window}", table.answers());
    }

    @Test
    void anEarlierQuestionIsOpenedByName() throws TurnRefused {
        table.say("people=4");
        assertEquals("WentBack Ask(people)", table.say("edit people"));
        assertEquals("Changed Ask(seat)", table.say("people=6"));
        assertEquals("NothingToApply Ask(seat)", table.say("edit chairs"));
    }

    @Test
    void aPauseAsksNothingAndTheNextAnswerGoesOn() throws TurnRefused {
        assertEquals("Waiting", table.say("pause"));
        assertEquals("Took Ask(seat)", table.say("people=4"));
    }

    @Test
    void anotherThingIsBegunAndTheFirstGoesOnWhereItWas() throws TurnRefused {
        table.say("people=4");
        assertEquals("WasPutAside JobChosen Greeting Ask(prices)", table.say("job=price-list"));
        assertEquals("Took Summary[]", table.say("prices=3"));
        table.say("yes");
        table.make(true);
        assertEquals(Status.DONE, table.now().status());
        assertEquals("CameBack Ask(seat)", table.say("come-back"));
        assertEquals("{people=4}", table.answers());
        assertEquals("Undid[people] Ask(people)", table.say("undo"));
        assertEquals("CameBack Summary[]", table.say("job=price-list"));
        assertEquals("{prices=3}", table.answers());
    }

    @Test
    void undoAfterTheSwitchGoesBackToTheFirst() throws TurnRefused {
        table.say("people=4");
        table.say("job=price-list");
        assertEquals("CameBack Ask(seat)", table.say("undo"));
        assertEquals("{people=4}", table.answers());
    }

    @Test
    void withNothingAsideThereIsNothingToComeBackTo() throws TurnRefused {
        assertEquals("NothingToApply Ask(people)", table.say("come-back"));
        assertEquals("Ask(people)", table.say("job=booking"));
    }

    @Test
    void whenTheFileChangesAnswersStayAndOnlyWhatIsNewIsAsked() throws TurnRefused {
        table.say("people=4");
        List<Question> more = new ArrayList<>(TestJobs.BOOKING.questions());
        more.add(1, TestJobs.number("dogs"));
        table.offer(TestJobs.with(TestJobs.BOOKING, "v2", more));
        assertEquals("JobMoved[dogs] Took Ask(dogs)", table.say("seat=window"));
        assertEquals("{people=4, seat=window}", table.answers());
        assertEquals("Took RoundBegins Ask(note)", table.say("dogs=1"));
    }

    @Test
    void whenTheFileAsksSomethingElseTheValueStandsAndIsAskedAgain() throws TurnRefused {
        table.say("people=4");
        table.say("seat=window");
        List<Question> other = new ArrayList<>(TestJobs.BOOKING.questions());
        other.set(0, TestJobs.asking(other.getFirst(), "How many grown-ups?"));
        JobType changed = TestJobs.with(TestJobs.BOOKING, "v2", other);
        table.offer(changed);
        assertEquals("JobMoved[people] LeftOut WentBack Ask(people)", table.say("skip"));
        assertEquals("Kept Summary[]", table.say("yes"));
        assertEquals("{people=4, seat=window}", table.answers());
    }

    @Test
    void whenTheFileLosesTheOpenQuestionTheNextOneIsAsked() throws TurnRefused {
        table.say("people=4");
        List<Question> fewer = new ArrayList<>(TestJobs.BOOKING.questions());
        fewer.removeIf(question -> question.id().equals("seat") || question.id().equals("chairs"));
        table.offer(TestJobs.with(TestJobs.BOOKING, "v2", fewer));
        assertEquals("JobMoved[] Took Summary[]", table.say("note=hello"));
    }

    @Test
    void whatCannotBeMadeIsKeptUnderWishes() throws TurnRefused {
        table.offer(TestJobs.with(
                TestJobs.BOOKING, "v2", List.of(TestJobs.features(), TestJobs.text("else", Optional.empty(), true))));
        assertEquals("JobMoved[features, else] Took KeptAsWish Ask(else)", table.say("features=chat"));
        assertEquals("Took KeptAsWish Summary[]", table.say("else=a parrot"));
        assertEquals(
                List.of("chat", "a parrot"), table.now().spec().orElseThrow().wishes());
        table.say("features=map");
        assertEquals(List.of("a parrot"), table.now().spec().orElseThrow().wishes());
    }

    @Test
    void aWishThatNamesAFeatureIsAnAnswerToWhatPeopleCanDo() throws TurnRefused {
        table.offer(TestJobs.with(
                TestJobs.BOOKING,
                "v2",
                List.of(
                        TestJobs.text("else", Optional.empty(), true),
                        TestJobs.features(Kind.CHOICES),
                        TestJobs.number("dogs"))));
        assertEquals(
                "JobMoved[else, features, dogs] Took AddedFromWish RestKeptAsWish Ask(dogs)",
                table.say("else=a Map, no mapping"));
        assertEquals("{else=a Map, no mapping, features=[map]}", table.answers());
        assertEquals(
                "Changed AddedFromWish KeptAsWish RestKeptAsWish Ask(dogs)", table.say("else=to CHAT with a parrot"));
        assertEquals("{else=to CHAT with a parrot, features=[map, chat]}", table.answers());
        assertEquals("Changed KeptAsWish Ask(dogs)", table.say("else=chatter"));
    }

    @Test
    void textsAreSuggestedFromTheAnswersThatStandWhenTheQuestionIsPut() throws TurnRefused {
        List<Question> questions = new ArrayList<>(TestJobs.BOOKING.questions());
        questions.add(1, TestJobs.text("tagline", Optional.of("tagline"), false));
        table.offer(TestJobs.with(TestJobs.BOOKING, "v2", questions));
        assertEquals("JobMoved[tagline] Took Ask(tagline)", table.say("people=4"));
        assertEquals(List.of("tagline for Number[number=4]"), suggested());
        table.say("people=5");
        assertEquals(List.of("tagline for Number[number=5]"), suggested());
        assertEquals("Took Ask(seat)", table.say("tagline=my own words"));
        assertEquals(List.of(), suggested());
    }

    private List<String> suggested() {
        return table.now().form().orElseThrow().question("tagline").orElseThrow().choices().stream()
                .map(Choice::id)
                .toList();
    }
}
