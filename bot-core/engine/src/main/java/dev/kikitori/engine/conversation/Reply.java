package dev.kikitori.engine.conversation;

import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What the bot means to say. A phrasebook puts it in words; notes ({@link Note}) are said inside the question or
 * confirmation that follows them.
 */
public sealed interface Reply {

    /** Something said on the way to the next question. */
    sealed interface Note extends Reply {}

    /** Puts something to the person: what it waits for is the conversation's focus. */
    sealed interface Prompt extends Reply {}

    /** Said by itself; waits for nothing. */
    sealed interface Statement extends Reply {}

    // Notes

    /** Who asks, what for, how long it takes, what is kept, where and for how long. */
    record Greeting() implements Note {}

    record Took(String question, Value value) implements Note {}

    record Changed(String question, Value value) implements Note {}

    /** The person came back to a question and leaves its value as it is. */
    record Kept(String question, Value value) implements Note {}

    /** A value was taken back because it was not right. */
    record TookBack(String question) implements Note {}

    record LeftOut(String question) implements Note {}

    record LeftOutRound(String round) implements Note {}

    /** The bot decided: a default was taken, or, without a value, the question is left out. */
    record Decided(String question, Optional<Value> value) implements Note {}

    /** Only the person can know this. */
    record CannotDecide(String question) implements Note {}

    /** The rest was left to the bot: which defaults were taken, what can't be known by it. */
    record DecidedRest(List<String> taken, List<String> missing) implements Note {
        public DecidedRest {
            taken = List.copyOf(taken);
            missing = List.copyOf(missing);
        }
    }

    /** The previous question is open again; its value stands. */
    record WentBack(String question, Optional<Value> current) implements Note {}

    record NothingBefore() implements Note {}

    /** The questions whose answers changed by it. */
    record Undid(List<String> questions) implements Note {
        public Undid {
            questions = List.copyOf(questions);
        }
    }

    record Redid(List<String> questions) implements Note {
        public Redid {
            questions = List.copyOf(questions);
        }
    }

    record NothingToUndo() implements Note {}

    record NothingToRedo() implements Note {}

    /** The essential questions are through, and others follow: a first version can be looked at already. */
    record PreviewReady() implements Note {}

    /** What would be made from what is known so far is shown. */
    record PreviewShown() implements Note {}

    /** A round begins. */
    record RoundBegins(String round) implements Note {}

    /** Why something is asked: a question, or agreement to a step. */
    record Why(String questionOrStep) implements Note {}

    /** Help for what is open. */
    record Help(Focus focus) implements Note {}

    record Examples(String question) implements Note {}

    /** What has been said so far. */
    record SoFar() implements Note {}

    /** It can't be made yet: what is essential and open. */
    record StillNeeded(List<String> questions) implements Note {
        public StillNeeded {
            questions = List.copyOf(questions);
        }
    }

    /** Essential questions that were left out come up once more. */
    record OnceMore() implements Note {}

    /**
     * Not understood.
     *
     * @param attempt how many times in a row, from 1
     */
    record NotUnderstood(Optional<String> question, Problem problem, int attempt) implements Note {}

    /** There is nothing here that the command could apply to. */
    record NothingToApply(Command command) implements Note {}

    /** The person said no to the summary. */
    record NotYet() implements Note {}

    /** This was said and can't be promised: it is kept among the wishes. */
    record KeptAsWish(String question, List<String> wishes) implements Note {
        public KeptAsWish {
            wishes = List.copyOf(wishes);
        }
    }

    /** A wish named these of the choices of another question: they are among its answer now. */
    record AddedFromWish(String question, Value added) implements Note {}

    /** What else there is in such a wish is kept among the wishes, and can't be promised. */
    record RestKeptAsWish() implements Note {}

    /** The answer to a question of the person's own. */
    record Told(Topic topic) implements Note {}

    /** The job type's file changed in the middle: these questions are new, or ask something else than before. */
    record JobMoved(List<String> toAsk) implements Note {
        public JobMoved {
            toAsk = List.copyOf(toAsk);
        }
    }

    /** This job type's interview was put aside for another. */
    record WasPutAside(String job) implements Note {}

    /** This job type's interview, which was put aside, goes on. */
    record CameBack(String job) implements Note {}

    record JobChosen() implements Note {}

    record Restarted() implements Note {}

    /** Deletion was not wanted. */
    record NotDeleted() implements Note {}

    /** A step of the job type that needs no answer. */
    record StepSaid(String step) implements Note {}

    // Prompts

    record AskJob(int attempt) implements Prompt {}

    /** @param attempt how many times in a row it was not understood; 0 the first time it is put */
    record Ask(String question, int attempt) implements Prompt {}

    record CheckBack(String question, Value value) implements Prompt {}

    record WhichOf(String question, List<Value> readings) implements Prompt {
        public WhichOf {
            readings = List.copyOf(readings);
        }
    }

    record AskConsent(String step) implements Prompt {}

    /** The summary, what is missing, and whether to make it. */
    record Summary(List<String> missing) implements Prompt {
        public Summary {
            missing = List.copyOf(missing);
        }
    }

    record AskDelete() implements Prompt {}

    // Statements

    record Making() implements Statement {}

    record StillMaking() implements Statement {}

    /** The bot waits until the person goes on. */
    record Waiting() implements Statement {}

    /** This job type's interview was put aside, and can go on. */
    record StillOpen(String job) implements Statement {}

    /** It was made, and nothing changed since. */
    record AlreadyMade() implements Statement {}

    /** It was made; what else may be said now. */
    record WhatNext() implements Statement {}

    record Delivered(ArtifactRecord artifact, List<String> missing) implements Statement {
        public Delivered {
            missing = List.copyOf(missing);
        }
    }

    /** It was made and failed its checks, so that it is not handed over as good. */
    record FailedChecks(ArtifactRecord artifact) implements Statement {}

    /** It could not be made. */
    record MakingFailed() implements Statement {}

    record Cancelled() implements Statement {}

    /** The conversation is closed. */
    record IsClosed() implements Statement {}

    record Stopped(String step) implements Statement {}

    record Deleted() implements Statement {}

    record ConsentRefused() implements Statement {}
}
