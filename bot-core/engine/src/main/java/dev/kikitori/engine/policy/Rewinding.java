package dev.kikitori.engine.policy;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.job.Question;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes to what was before: takes turns back and brings them again, opens earlier questions. */
final class Rewinding {
    private final TurnInProgress turn;
    private final MovingOn movingOn;

    Rewinding(TurnInProgress turn, MovingOn movingOn) {
        this.turn = turn;
        this.movingOn = movingOn;
    }

    void undo() {
        boolean cancelled = turn.focus() instanceof Focus.Closed closed && closed.cancelled();
        if (cancelled) {
            turn.say(new Reply.Undid(List.of()));
            movingOn.next();
        } else if (turn.state().history().undo().isEmpty()) {
            turn.say(new Reply.NothingToUndo());
            turn.prompt();
        } else if (turn.state().history().undo().getLast().isEmpty()
                && !turn.state().aside().isEmpty()) {
            movingOn.takeUpAgain(turn.state().aside().getLast().form().job().id());
        } else {
            Optional<Form> before = turn.state().form();
            if (turn.focus() instanceof Focus.Making) {
                turn.stopMaking();
            }
            turn.record(new Event.Undone());
            turn.say(new Reply.Undid(changed(before, turn.state().form())));
            movingOn.next();
        }
    }

    void redo() {
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

    void back() {
        Optional<Question> previous = turn.state().form().flatMap(form -> previous(form, position(form)));
        if (previous.isEmpty() || turn.isClosedOrDeleting()) {
            turn.say(previous.isEmpty() ? new Reply.NothingBefore() : new Reply.NothingToApply(Command.BACK));
            turn.prompt();
            return;
        }
        movingOn.reopen(previous.get().id());
    }

    /** Opens a question that the person names. */
    void revisit(String id) {
        if (turn.isClosedOrDeleting()
                || turn.state().form().isEmpty()
                || !turn.form().applies(id)) {
            turn.say(new Reply.NothingToApply(Command.BACK));
            turn.prompt();
        } else {
            movingOn.reopen(id);
        }
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
}
