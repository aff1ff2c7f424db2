package dev.kikitori.engine.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.conversation.Utterance;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DialogEngineTest {
    private Table table = new Table(TestJobs.BOOKING);

    @BeforeEach
    void someoneArrives() throws TurnRefused {
        assertEquals("Greeting Ask(people)", Table.said(table.arrive(Optional.of("booking"))));
    }

    @AfterEach
    void theEventsFoldIntoTheSameState() {
        if (!table.events.isEmpty()) {
            assertEquals(
                    table.now(),
                    Conversation.fold(
                            Table.ID,
                            table.events,
                            hash -> table.jobs.stream()
                                    .filter(job -> job.hash().equals(hash))
                                    .findFirst()));
        }
    }

    @Test
    void anInterviewGoesFromQuestionToQuestionToTheSummaryAndIsMade() throws TurnRefused {
        assertEquals("Took Ask(seat)", table.say("people=4"));
        assertEquals("Took RoundBegins Ask(note)", table.say("seat=window"));
        assertEquals("LeftOut Summary[]", table.say("skip"));
        assertEquals(Status.CONFIRMING, table.now().status());
        assertEquals("Making", table.say("yes"));
        assertEquals(Status.MAKING, table.now().status());
        table.make(true);
        assertEquals(Status.DONE, table.now().status());
        assertEquals(List.of("note"), table.now().spec().orElseThrow().skipped());
    }

    @Test
    void aQuestionAppliesOnlyWhileItsConditionHoldsAndItsAnswerComesBackWithIt() throws TurnRefused {
        table.say("people=4");
        assertEquals("Took Ask(chairs)", table.say("seat=quiet"));
        table.say("chairs=2");
        assertEquals("{people=4, seat=quiet, chairs=2}", table.answers());
        table.say("seat=window");
        assertEquals("{people=4, seat=window}", table.answers());
        table.say("seat=quiet");
        assertEquals("{people=4, seat=quiet, chairs=2}", table.answers());
    }

    @Test
    void aCorrectionChangesTheAnswerAndAsksWhatWasOpenAgain() throws TurnRefused {
        table.say("people=4");
        assertEquals("Changed Ask(seat)", table.say("people=5"));
        assertEquals("{people=5}", table.answers());
    }

    @Test
    void anUnsureValueStandsWhileItIsCheckedAndNoTakesItBack() throws TurnRefused {
        assertEquals("CheckBack", table.say("people~4"));
        assertEquals("{people=4}", table.answers());
        assertEquals("TookBack Ask(people)", table.say("no"));
        assertEquals("{}", table.answers());
        table.say("people~4");
        assertEquals("Ask(seat)", table.say("yes"));
    }

    @Test
    void undoTakesBackSeveralTurnsAndRedoBringsThemBack() throws TurnRefused {
        table.say("people=4");
        table.say("seat=quiet");
        assertEquals("Undid[seat] Ask(seat)", table.say("undo"));
        assertEquals("Undid[people] Ask(people)", table.say("undo"));
        assertEquals("NothingToUndo Ask(people)", table.say("undo"));
        assertEquals("{}", table.answers());
        assertEquals("Redid[people] Ask(seat)", table.say("redo"));
        assertEquals("Redid[seat] Ask(chairs)", table.say("redo"));
        assertEquals("NothingToRedo Ask(chairs)", table.say("redo"));
        assertEquals("{people=4, seat=quiet}", table.answers());
    }

    @Test
    void undoTakesBackAWholeTurnThatDecidedEverything() throws TurnRefused {
        table.say("people=4");
        table.say("decide-all");
        assertEquals("{people=4, seat=window}", table.answers());
        assertEquals("Undid[seat, note] Ask(seat)", table.say("undo"));
        assertEquals("{people=4}", table.answers());
    }

    @Test
    void backKeepsTheValueUntilItIsReplaced() throws TurnRefused {
        table.say("people=4");
        table.say("seat=window");
        assertEquals("WentBack Ask(seat)", table.say("back"));
        assertEquals("WentBack Ask(people)", table.say("back"));
        assertEquals("NothingBefore Ask(people)", table.say("back"));
        assertEquals("{people=4, seat=window}", table.answers());
        assertEquals("Changed RoundBegins Ask(note)", table.say("people=6"));
        table.say("back");
        assertEquals("Kept RoundBegins Ask(note)", table.say("yes"));
    }

    @Test
    void anEssentialQuestionIsLeftOutAndComesUpOnceMore() throws TurnRefused {
        assertEquals("LeftOut Ask(seat)", table.say("skip"));
        table.say("seat=window");
        assertEquals("LeftOut OnceMore Ask(people)", table.say("skip"));
        assertEquals("LeftOut Summary[people]", table.say("skip"));
        assertTrue(table.now().spec().orElseThrow().draft());
    }

    @Test
    void youDecideTakesTheDefaultLeavesOutOrRefuses() throws TurnRefused {
        assertEquals("CannotDecide Ask(people)", table.say("decide"));
        table.say("people=4");
        assertEquals("Decided RoundBegins Ask(note)", table.say("decide"));
        assertEquals("Decided Summary[]", table.say("decide"));
        assertEquals(List.of("seat", "note"), table.now().spec().orElseThrow().decided());
        assertEquals("{people=4, seat=window}", table.answers());
    }

    @Test
    void youDecideEverythingLeavesWhatOnlyThePersonKnowsMissing() throws TurnRefused {
        assertEquals("DecidedRest Summary[people]", table.say("decide-all"));
        assertEquals(List.of("people"), table.now().spec().orElseThrow().missing());
        assertEquals("Making", table.say("make"));
    }

    @Test
    void makeItNowNeedsTheEssentialsAndThenGoesToTheSummary() throws TurnRefused {
        assertEquals("StillNeeded[people] Ask(people)", table.say("make"));
        table.say("people=4");
        assertEquals("Summary[]", table.say("make"));
        assertEquals("{people=4}", table.answers());
        assertEquals("Changed Summary[]", table.say("people=5"));
    }

    @Test
    void aChangeAfterItWasMadeIsMadeAgainAsANewVersion() throws TurnRefused {
        table.say("decide-all");
        table.say("make");
        table.make(true);
        assertEquals("AlreadyMade", table.say("make"));
        assertEquals("Took Summary[]", table.say("people=2"));
        assertEquals("Making", table.say("make"));
        table.make(true);
        assertEquals(2, table.now().making().artifacts().size());
        assertEquals(Status.DONE, table.now().status());
    }

    @Test
    void aResultThatComesWhileDeletionIsAskedForIsThereAfterANo() throws TurnRefused {
        table.say("decide-all");
        table.say("make");
        table.say("delete");
        table.make(true);
        table.say("no");
        assertEquals(Status.DONE, table.now().status());
    }

    @Test
    void aResultThatFailsItsChecksIsNotHandedOverAsGood() throws TurnRefused {
        table.say("decide-all");
        table.say("make");
        table.make(false);
        assertEquals(
                "FailedChecks", table.now().turns().said().getLast().wording().text());
    }

    @Test
    void tellingTwiceThatAVersionWasMadeChangesNothing() throws TurnRefused {
        table.say("decide-all");
        table.say("make");
        table.make(true);
        long version = table.now().version();
        table.make(true);
        assertEquals(version, table.now().version());
    }

    @Test
    void whatIsNotUnderstoodIsAskedAgainWithMoreHelpAndNeverEnds() throws TurnRefused {
        assertEquals("NotUnderstood Ask(people,1)", table.say("hm"));
        assertEquals("NotUnderstood Ask(people,2)", table.say("hm"));
        assertEquals("NotUnderstood Ask(people,3)", table.say("people=400"));
        assertEquals("Took Ask(seat)", table.say("people=4"));
    }

    @Test
    void cancellingCanBeUndoneAndRestartingBeginsAgain() throws TurnRefused {
        table.say("people=4");
        assertEquals("Cancelled", table.say("cancel"));
        assertEquals(Status.CANCELLED, table.now().status());
        assertEquals("IsClosed", table.say("people=5"));
        assertEquals("Undid[] Ask(seat)", table.say("undo"));
        assertEquals("Restarted Ask(people)", table.say("restart"));
        assertEquals("{}", table.answers());
        assertEquals("Undid[people] Ask(seat)", table.say("undo"));
    }

    @Test
    void deletingEverythingIsConfirmedOnceAndThenNothingIsLeft() throws TurnRefused {
        table.say("people=4");
        assertEquals("AskDelete", table.say("delete"));
        assertEquals("NotDeleted Ask(seat)", table.say("no"));
        table.say("delete");
        assertEquals("Deleted", table.say("yes"));
        assertTrue(table.events.isEmpty());
        TurnRefused refused = assertThrows(TurnRefused.class, () -> table.say("people=4"));
        assertEquals(TurnRefused.Code.UNKNOWN_CONVERSATION, refused.code());
    }

    @Test
    void consentComesBeforeItsQuestionAndRefusingItKeepsNothing() throws TurnRefused {
        table = new Table(TestJobs.booking("v2", List.of(TestJobs.step("terms", Step.Kind.CONSENT, "people"))));
        assertEquals("Greeting AskConsent", Table.said(table.arrive(Optional.of("booking"))));
        assertEquals("NotUnderstood AskConsent", table.say("people=4"));
        assertEquals("DecidedRest AskConsent", table.say("decide-all"));
        assertEquals("Summary[people]", table.say("yes"));
        table.say("undo");
        assertEquals("ConsentRefused", table.say("no"));
        assertTrue(table.events.isEmpty());
    }

    @Test
    void aStepIsSaidOnceAndAStopEndsTheInterview() throws TurnRefused {
        table = new Table(TestJobs.booking(
                "v3",
                List.of(TestJobs.step("hint", Step.Kind.SAY, "seat"), TestJobs.step("full", Step.Kind.STOP, "note"))));
        table.arrive(Optional.of("booking"));
        assertEquals("Took StepSaid Ask(seat)", table.say("people=4"));
        assertEquals("Took Stopped", table.say("seat=window"));
        assertEquals(Status.CANCELLED, table.now().status());
        assertEquals("Undid[seat] Ask(seat)", table.say("undo"));
    }

    @Test
    void theSameMessageAgainGivesTheSameRepliesAndNoNewEvent() throws TurnRefused {
        Outcome first = table.turn("x", new Utterance.Words("people=4"));
        table.turn("y", new Utterance.Words("seat=quiet"));
        long version = table.now().version();
        Outcome again = table.turn("x", new Utterance.Words("people=4"));
        assertEquals(first, again);
        assertEquals(version, table.now().version());
        TurnRefused refused = assertThrows(TurnRefused.class, () -> table.turn("x", new Utterance.Words("people=5")));
        assertEquals(TurnRefused.Code.MESSAGE_CHANGED, refused.code());
    }

    @Test
    void twoHundredMessagesAtOnceAreTakenOneAtATime() throws Exception {
        int before = table.appends.get();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome>> turns = java.util.stream.IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(
                            () -> table.turn("t" + i % 100, new Utterance.Words("people=" + (1 + i % 100 % 20)))))
                    .toList();
            for (Future<Outcome> turn : turns) {
                assertFalse(turn.get().replies().isEmpty());
            }
        }
        assertEquals(100, table.appends.get() - before);
    }

    @Test
    void aTypedAnswerPassesTheSameRules() throws TurnRefused {
        table.turn("a", new Utterance.TypedAnswer("people", 4));
        assertEquals("{people=4}", table.answers());
        assertEquals(Problem.of(Problem.Code.TOO_LARGE, "20"), problem("people", 21));
        assertEquals(Problem.of(Problem.Code.MALFORMED, "four", "4"), problem("people", "four"));
        assertEquals(
                TurnRefused.Code.NOT_ASKED,
                refused(new Utterance.TypedAnswer("chairs", 1)).code());
        assertEquals(
                TurnRefused.Code.NOT_ASKED,
                refused(new Utterance.TypedAnswer("nobody", 1)).code());
        assertEquals("{people=4}", table.answers());
    }

    private Problem problem(String question, Object plain) {
        return refused(new Utterance.TypedAnswer(question, plain)).problem().orElseThrow();
    }

    private TurnRefused refused(Utterance.TypedAnswer answer) {
        return assertThrows(TurnRefused.class, () -> table.turn("b", answer));
    }

    @Test
    void withoutAJobTypeThePersonChoosesOne() throws TurnRefused {
        table = new Table(TestJobs.BOOKING);
        assertEquals("Greeting AskJob", Table.said(table.arrive(Optional.empty())));
        assertEquals("JobChosen Greeting Ask(people)", table.say("job=booking"));
        assertEquals("Undid[] AskJob", table.say("undo"));
    }

    @Test
    void aConversationIsFoundAgainByAnotherEngineAndExpiresWhenItIsOld() throws TurnRefused {
        table.say("people=4");
        assertEquals(List.of(), table.engine.delete(new Deletion.IdleSince(Instant.EPOCH)));
        assertEquals(
                1,
                table.engine
                        .delete(new Deletion.IdleSince(Instant.EPOCH.plusSeconds(1)))
                        .size());
        assertTrue(table.engine.find(Table.ID).isEmpty());
    }
}
