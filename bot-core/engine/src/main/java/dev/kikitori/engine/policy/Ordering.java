package dev.kikitori.engine.policy;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Does what always works, in whatever state the conversation is. */
final class Ordering {
    private final TurnInProgress turn;
    private final MovingOn movingOn;
    private final Answering answering;

    Ordering(TurnInProgress turn, MovingOn movingOn, Answering answering) {
        this.turn = turn;
        this.movingOn = movingOn;
        this.answering = answering;
    }

    void obey(Command command) {
        switch (command) {
            case UNDO -> undo();
            case REDO -> redo();
            case BACK -> back();
            case SKIP -> skip();
            case SKIP_ROUND -> skipRound();
            case REPEAT -> repeat();
            case WHY -> about(command, Reply.Why::new);
            case HELP -> help();
            case EXAMPLES -> about(command, Reply.Examples::new);
            case SUMMARY -> soFar();
            case DECIDE -> decide();
            case DECIDE_ALL -> decideAll();
            case MAKE -> make();
            case CANCEL -> cancel();
            case RESTART -> restart();
            case DELETE -> delete();
        }
    }

    private void undo() {
        boolean cancelled = turn.focus() instanceof Focus.Closed closed && closed.cancelled();
        if (cancelled) {
            turn.say(new Reply.Undid(List.of()));
            movingOn.next();
        } else if (turn.state().history().undo().isEmpty()) {
            turn.say(new Reply.NothingToUndo());
            turn.prompt();
        } else {
            Optional<Form> before = turn.state().form();
            turn.record(new Event.Undone());
            turn.say(new Reply.Undid(changed(before, turn.state().form())));
            movingOn.next();
        }
    }

    private void redo() {
        if (turn.state().history().redo().isEmpty()) {
            turn.say(new Reply.NothingToRedo());
            turn.prompt();
            return;
        }
        Optional<Form> before = turn.state().form();
        turn.record(new Event.Redone());
        turn.say(new Reply.Redid(changed(before, turn.state().form())));
        movingOn.next();
    }

    /** The ids of the questions of which something differs, in the order of the questions. */
    private static List<String> changed(Optional<Form> one, Optional<Form> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return List.of();
        }
        Form before = one.get();
        Form after = other.get();
        return after.job().questions().stream()
                .map(Question::id)
                .filter(id -> !state(before, id).equals(state(after, id)))
                .toList();
    }

    private static List<Object> state(Form form, String id) {
        return List.of(
                Optional.ofNullable(form.slots().answers().get(id)),
                form.slots().leftOut().getOrDefault(id, 0),
                form.slots().leftToBot().contains(id));
    }

    private void back() {
        Optional<Question> previous = turn.state().form().flatMap(form -> previous(form, position(form)));
        if (previous.isEmpty() || closedOrDeleting()) {
            turn.say(previous.isEmpty() ? new Reply.NothingBefore() : new Reply.NothingToApply(Command.BACK));
            turn.prompt();
            return;
        }
        String id = previous.get().id();
        turn.focus(new Focus.Asking(id, true));
        Optional<Value> current = Optional.ofNullable(turn.form().answers().get(id));
        turn.say(new Reply.WentBack(id, current));
        turn.prompt();
    }

    private boolean closedOrDeleting() {
        return turn.focus() instanceof Focus.Closed || turn.focus() instanceof Focus.Deleting;
    }

    /** Where the person is among the questions; after all of them at the summary and later. */
    private int position(Form form) {
        List<String> order = form.applying().stream().map(Question::id).toList();
        if (turn.focus() instanceof Focus.Consenting consenting) {
            return form.job().steps().stream()
                    .filter(step -> step.id().equals(consenting.step()))
                    .flatMap(step -> step.before().stream())
                    .mapToInt(order::indexOf)
                    .findFirst()
                    .orElse(order.size());
        }
        return turn.state()
                .openQuestion()
                .map(order::indexOf)
                .filter(index -> index >= 0)
                .orElse(order.size());
    }

    private static Optional<Question> previous(Form form, int position) {
        Set<Question> untouched = new LinkedHashSet<>(form.untouched());
        List<Question> applying = form.applying();
        for (int i = Math.min(position, applying.size()) - 1; i >= 0; i--) {
            if (!untouched.contains(applying.get(i))) {
                return Optional.of(applying.get(i));
            }
        }
        return Optional.empty();
    }

    private void skip() {
        Optional<Question> open = turn.state().openQuestion().flatMap(turn::question);
        if (open.isEmpty()) {
            turn.say(new Reply.NothingToApply(Command.SKIP));
            turn.prompt();
            return;
        }
        String id = open.get().id();
        Optional<Value> standing = turn.form().standing(id);
        if (turn.focus() instanceof Focus.Asking && standing.isPresent()) {
            turn.say(new Reply.Kept(id, standing.get()));
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
            turn.say(new Reply.NothingToApply(Command.SKIP_ROUND));
            turn.prompt();
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

    private void decide() {
        Optional<Question> open = turn.state().openQuestion().flatMap(turn::question);
        if (open.isEmpty()) {
            turn.say(new Reply.NothingToApply(Command.DECIDE));
            turn.prompt();
        } else if (answering.decide(open.get())) {
            String id = open.get().id();
            Optional<Value> taken = Optional.ofNullable(turn.form().answers().get(id));
            turn.say(new Reply.Decided(id, taken));
            movingOn.next();
        } else {
            turn.say(new Reply.CannotDecide(open.get().id()));
            turn.prompt();
        }
    }

    private void decideAll() {
        if (turn.state().form().isEmpty() || closedOrDeleting()) {
            turn.say(new Reply.NothingToApply(Command.DECIDE_ALL));
            turn.prompt();
            return;
        }
        List<String> taken = new ArrayList<>();
        Optional<Question> open = firstUndecided();
        while (open.isPresent()) {
            String id = open.get().id();
            if (!answering.decide(open.get())) {
                turn.record(new Event.LeftToBot(id));
            } else if (turn.form().slots().answers().containsKey(id)) {
                taken.add(id);
            }
            open = firstUndecided();
        }
        List<String> missing = turn.form().missing().stream().map(Question::id).toList();
        turn.say(new Reply.DecidedRest(taken, missing));
        movingOn.next();
    }

    private Optional<Question> firstUndecided() {
        return turn.form().untouched().stream()
                .findFirst()
                .or(() -> turn.form().openEssentials().stream().findFirst());
    }

    private void make() {
        switch (turn.focus()) {
            case Focus.Confirming ignored -> confirm();
            case Focus.Asking ignored -> makeEarly();
            case Focus.Checking ignored -> makeEarly();
            case Focus.Picking ignored -> makeEarly();
            case Focus.Made ignored -> makeAgain();
            case Focus.Making ignored -> turn.prompt();
            case Focus.Closed ignored -> turn.prompt();
            case Focus.ChoosingJob ignored -> notApplicable(Command.MAKE);
            case Focus.Consenting ignored -> notApplicable(Command.MAKE);
            case Focus.Deleting ignored -> notApplicable(Command.MAKE);
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

    private void notApplicable(Command command) {
        turn.say(new Reply.NothingToApply(command));
        turn.prompt();
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

    private void cancel() {
        turn.focus(new Focus.Closed(true));
        turn.say(new Reply.Cancelled());
    }

    private void restart() {
        if (turn.state().form().isPresent()) {
            turn.record(new Event.Restarted());
        }
        turn.say(new Reply.Restarted());
        movingOn.next();
    }

    private void delete() {
        Focus before = turn.focus() instanceof Focus.Deleting deleting ? deleting.before() : turn.focus();
        turn.focus(new Focus.Deleting(before));
        turn.prompt();
    }
}
