package dev.kikitori.engine.policy;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import java.util.List;
import java.util.Optional;

/** Does what always works, in whatever state the conversation is. */
final class Ordering {
    private final TurnInProgress turn;
    private final MovingOn movingOn;
    private final Rewinding rewinding;
    private final Deciding deciding;
    private final Finishing finishing;

    Ordering(TurnInProgress turn, MovingOn movingOn) {
        this.turn = turn;
        this.movingOn = movingOn;
        this.rewinding = new Rewinding(turn, movingOn);
        this.deciding = new Deciding(turn, movingOn);
        this.finishing = new Finishing(turn, movingOn);
    }

    void obey(Command command) {
        switch (command) {
            case UNDO -> rewinding.undo();
            case REDO -> rewinding.redo();
            case BACK -> rewinding.back();
            case SKIP -> skip();
            case SKIP_ROUND -> skipRound();
            case REPEAT -> repeat();
            case WHY -> why();
            case HELP -> help();
            case EXAMPLES -> about(command, Reply.Examples::new);
            case SUMMARY -> soFar();
            case PREVIEW -> preview();
            case DECIDE -> deciding.decide();
            case DECIDE_ALL -> deciding.decideAll();
            case MAKE -> finishing.make();
            case PAUSE -> turn.say(new Reply.Waiting());
            case COME_BACK -> comeBack();
            case CANCEL -> cancel();
            case RESTART -> restart();
            case DELETE -> delete();
        }
    }

    private void skip() {
        Optional<Question> open = turn.state().openQuestion().flatMap(turn::question);
        if (open.isEmpty()) {
            turn.notApplicable(Command.SKIP);
            return;
        }
        String id = open.get().id();
        Optional<Value> standing = turn.form().standing(id);
        if (turn.focus() instanceof Focus.Asking && standing.isPresent()) {
            movingOn.keep(id, standing.get());
        } else {
            if (standing.isPresent()) {
                turn.record(new Event.Unanswered(id));
            }
            turn.record(new Event.LeftOut(id));
            turn.say(new Reply.LeftOut(id));
        }
        movingOn.next();
    }

    private void skipRound() {
        Optional<String> round =
                turn.state().openQuestion().flatMap(turn::question).flatMap(Question::round);
        if (round.isEmpty()) {
            turn.notApplicable(Command.SKIP_ROUND);
            return;
        }
        turn.form().untouched().stream()
                .filter(question -> question.round().equals(round) && !question.essential())
                .forEach(question -> turn.record(new Event.LeftOut(question.id())));
        turn.say(new Reply.LeftOutRound(round.get()));
        movingOn.next();
    }

    private void repeat() {
        List<ArtifactRecord> made = turn.state().making().artifacts();
        if (turn.focus() instanceof Focus.Made
                && !made.isEmpty()
                && made.getLast().good()) {
            turn.say(new Reply.Delivered(
                    made.getLast(),
                    turn.form().missing().stream().map(Question::id).toList()));
        } else {
            turn.focus(turn.focus(), 0);
            turn.prompt();
        }
    }

    private void why() {
        if (turn.focus() instanceof Focus.Consenting consenting) {
            turn.say(new Reply.Why(consenting.step()));
            turn.prompt();
        } else {
            about(Command.WHY, Reply.Why::new);
        }
    }

    private interface About {
        Reply of(String question);
    }

    private void about(Command command, About about) {
        turn.say(turn.state().openQuestion().map(about::of).orElseGet(() -> new Reply.NothingToApply(command)));
        turn.prompt();
    }

    private void help() {
        turn.say(new Reply.Help(turn.focus()));
        turn.prompt();
    }

    private void soFar() {
        if (!(turn.focus() instanceof Focus.Confirming)) {
            turn.say(new Reply.SoFar());
        }
        turn.prompt();
    }

    private void preview() {
        boolean something =
                turn.state().form().filter(form -> !form.answers().isEmpty()).isPresent();
        if (!something || turn.isClosedOrDeleting()) {
            turn.notApplicable(Command.PREVIEW);
        } else {
            turn.say(new Reply.PreviewShown());
            turn.prompt();
        }
    }

    private void comeBack() {
        if (turn.state().aside().isEmpty() || turn.focus() instanceof Focus.Deleting) {
            turn.notApplicable(Command.COME_BACK);
        } else {
            movingOn.takeUpAgain(turn.state().aside().getLast().form().job().id());
        }
    }

    private void cancel() {
        turn.stopMaking();
        turn.focus(new Focus.Closed(true));
        turn.say(new Reply.Cancelled());
        turn.sayWhatIsAside();
    }

    private void restart() {
        if (turn.state().form().isPresent()) {
            turn.record(new Event.Restarted());
        }
        turn.say(new Reply.Restarted());
        movingOn.next();
    }

    Rewinding rewinding() {
        return rewinding;
    }

    Finishing finishing() {
        return finishing;
    }

    private void delete() {
        Focus before = turn.focus() instanceof Focus.Deleting deleting ? deleting.before() : turn.focus();
        turn.focus(new Focus.Deleting(before));
        turn.prompt();
    }
}
