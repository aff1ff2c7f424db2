package dev.kikitori.prompts.phrasebook;

import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.job.Question;

/**
 * What is said when something was not understood: at first what was wrong, then what would be an answer, then the ways
 * out. The variant follows from the attempt and the turn, so that no reprompt is worded like the one before.
 */
final class Reprompt {
    private final Talk talk;
    private final Phrases phrases;
    private final Guidance guidance;

    Reprompt(Talk talk, Guidance guidance) {
        this.talk = talk;
        this.phrases = talk.phrases();
        this.guidance = guidance;
    }

    String of(Reply.NotUnderstood not) {
        Focus focus = talk.conversation().focus();
        int turn = not.attempt() + talk.variant();
        String problem = placed(not, problem(not, focus));
        return switch (Math.clamp(not.attempt(), 1, 3)) {
            case 1 -> phrases.vary("reprompt.first", turn, "problem", problem);
            case 2 -> phrases.vary("reprompt.second", turn, "problem", problem, "hint", guidance.hint(focus));
            default ->
                phrases.vary(
                        "reprompt.later",
                        turn,
                        "problem",
                        problem,
                        "hint",
                        guidance.otherHint(focus),
                        "ways",
                        guidance.waysOut(focus, turn));
        };
    }

    /** Says which question it is about where that is not the open one. */
    private String placed(Reply.NotUnderstood not, String problem) {
        return not.question()
                .filter(id -> talk.conversation()
                        .openQuestion()
                        .filter(open -> !open.equals(id))
                        .isPresent())
                .map(id -> phrases.say("problem.about", "label", Talk.beginning(talk.label(id)), "problem", problem))
                .orElse(problem);
    }

    private String problem(Reply.NotUnderstood not, Focus focus) {
        return new ProblemWords(phrases).say(not.problem(), notFound(not, focus));
    }

    private String notFound(Reply.NotUnderstood not, Focus focus) {
        return switch (focus) {
            case Focus.Asking asking -> notFound(not.question().orElse(asking.question()));
            case Focus.ChoosingJob ignored -> phrases.say("problem.not-found.job");
            case Focus.Checking ignored -> phrases.say("problem.not-found.yes-no");
            case Focus.Picking ignored -> phrases.say("problem.not-found.pick");
            case Focus.Consenting ignored -> phrases.say("problem.not-found.yes-no");
            case Focus.Confirming ignored -> phrases.say("problem.not-found.yes-no");
            case Focus.Deleting ignored -> phrases.say("problem.not-found.yes-no");
            case Focus.Making ignored -> phrases.say("problem.unclear");
            case Focus.Made ignored -> phrases.say("problem.unclear");
            case Focus.Closed ignored -> phrases.say("problem.unclear");
        };
    }

    private String notFound(String id) {
        return talk.question(id)
                .map(Question::kind)
                .map(kind -> phrases.say("problem.not-found." + kind.word()))
                .orElseGet(() -> phrases.say("problem.unclear"));
    }
}
