package dev.kikitori.engine.conversation;

import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.generation.Progress;
import dev.kikitori.engine.spec.Spec;
import java.util.List;
import java.util.Optional;

/** What happened. Events are only ever added; the conversation is the fold of them. */
public sealed interface Event {

    /**
     * The conversation began.
     *
     * @param lang ISO 639 code of the language the bot speaks
     * @param zone the person's IANA time zone
     * @param region ISO 3166 code that telephone numbers and currencies are read by
     * @param tokenHash SHA-256 of the token that opens this conversation, in hexadecimal
     * @param person SHA-256 of what the site calls the person, if it says, so that all of theirs can be deleted
     */
    record Started(
            String lang,
            String zone,
            String region,
            String channel,
            Optional<String> site,
            Optional<String> mode,
            Optional<String> goal,
            String tokenHash,
            Optional<String> person)
            implements Event {
        /** Of nobody in particular. */
        public Started(
                String lang,
                String zone,
                String region,
                String channel,
                Optional<String> site,
                Optional<String> mode,
                Optional<String> goal,
                String tokenHash) {
            this(lang, zone, region, channel, site, mode, goal, tokenHash, Optional.empty());
        }
    }

    /** The job type, in this version, was taken up or moved to. */
    record JobAdopted(String job, String hash) implements Event {}

    /** These are asked again, though they have an answer: the job type asks something else now. */
    record Reopened(List<String> questions) implements Event {
        public Reopened {
            questions = List.copyOf(questions);
        }
    }

    /** What is being asked was put aside, as it is, for another thing. */
    record PutAside() implements Event {}

    /** What was put aside, of this job type, goes on; what was being asked is put aside in its place. */
    record TakenUpAgain(String job) implements Event {}

    /** The person said something; everything up to the next of these is the same turn. */
    record Heard(Utterance utterance) implements Event {}

    /** A question has an answer. */
    record Answered(String question, Answer answer) implements Event {}

    /** A question has no answer any more. */
    record Unanswered(String question) implements Event {}

    /** The person left a question out. */
    record LeftOut(String question) implements Event {}

    /** The person left a question to the bot, which leaves it out. */
    record LeftToBot(String question) implements Event {}

    /** The person wants the thing made without having been asked these. */
    record PassedOver(List<String> questions) implements Event {
        public PassedOver {
            questions = List.copyOf(questions);
        }
    }

    /** The file or text given as answer to a question holds these names to choose from. */
    record ChoicesFound(String question, List<String> names) implements Event {
        public ChoicesFound {
            names = List.copyOf(names);
        }
    }

    /** A step was said, or agreed to. */
    record StepDone(String step) implements Event {}

    /**
     * The bot waits for this now.
     *
     * @param attempt how many times in a row the person was not understood on it
     */
    record FocusMoved(Focus focus, int attempt) implements Event {}

    /** The last turn that changed the spec was taken back. */
    record Undone() implements Event {}

    /** The turn that was taken back last holds again. */
    record Redone() implements Event {}

    /** All answers were put away. */
    record Restarted() implements Event {}

    /** The person confirmed the summary: this is to be made, as this version, counted from 1. */
    record Confirmed(Spec spec, int version) implements Event {}

    /** The bot said this. */
    record Replied(Wording wording, String phrasebook) implements Event {}

    /** A version was made, checked and kept; begins a turn of the bot's own. */
    record ArtifactMade(ArtifactRecord artifact) implements Event {}

    /** What is being made has come so far, by this attempt at it. */
    record MakingProgressed(int version, int attempt, Progress.Step step) implements Event {}

    /** The person does not want this version any more, which was not made yet. */
    record MakingStopped(int version) implements Event {}

    /** A version could not be made; begins a turn of the bot's own. */
    record MakingFailed(int version, String code) implements Event {}
}
