package dev.kikitori.engine.policy;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.job.Question;
import java.util.List;

/** From answers to a thing that is made: as soon as the person wants it, and from the summary. */
final class Finishing {
    private final TurnInProgress turn;
    private final MovingOn movingOn;

    Finishing(TurnInProgress turn, MovingOn movingOn) {
        this.turn = turn;
        this.movingOn = movingOn;
    }

    void make() {
        switch (turn.focus()) {
            case Focus.Confirming ignored -> confirm();
            case Focus.Asking ignored -> makeEarly();
            case Focus.Checking ignored -> makeEarly();
            case Focus.Picking ignored -> makeEarly();
            case Focus.Made ignored -> makeAgain();
            case Focus.Making ignored -> turn.prompt();
            case Focus.Closed ignored -> turn.prompt();
            case Focus.ChoosingJob ignored -> turn.notApplicable(Command.MAKE);
            case Focus.Consenting ignored -> turn.notApplicable(Command.MAKE);
            case Focus.Deleting ignored -> turn.notApplicable(Command.MAKE);
        }
    }

    /** What failed its checks is made once more, as it is; what is good is not. */
    private void makeAgain() {
        List<ArtifactRecord> made = turn.state().making().artifacts();
        if (made.isEmpty() || made.getLast().good()) {
            turn.say(new Reply.AlreadyMade());
        } else {
            confirm();
        }
    }

    private void makeEarly() {
        List<Question> needed = turn.form().openEssentials();
        if (needed.isEmpty()) {
            List<String> passed =
                    turn.form().untouched().stream().map(Question::id).toList();
            if (!passed.isEmpty()) {
                turn.record(new Event.PassedOver(passed));
            }
            movingOn.next();
        } else {
            turn.say(new Reply.StillNeeded(needed.stream().map(Question::id).toList()));
            movingOn.ask(needed.getFirst());
        }
    }

    /** Takes the summary as right: from here on it is made. */
    void confirm() {
        int version = turn.state().making().confirmed() + 1;
        String reference = References.of(turn.state().id(), version);
        turn.record(new Event.Confirmed(
                turn.form()
                        .spec(turn.state().lang())
                        .completedAt(turn.circumstances().now(), reference),
                version));
        turn.focus(new Focus.Making());
        turn.say(new Reply.Making());
    }
}
