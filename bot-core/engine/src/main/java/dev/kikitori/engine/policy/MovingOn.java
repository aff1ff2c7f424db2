package dev.kikitori.engine.policy;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.Step;
import java.util.List;
import java.util.Optional;

/** Finds what comes next and puts it to the person. */
final class MovingOn {
    private final TurnInProgress turn;

    MovingOn(TurnInProgress turn) {
        this.turn = turn;
    }

    /** Goes on to the first open question; then to essential ones left out once; then to the summary. */
    void next() {
        if (turn.state().form().isEmpty()) {
            turn.focus(new Focus.ChoosingJob());
            turn.prompt();
            return;
        }
        Form form = turn.form();
        Optional<Question> untouched = form.untouched().stream().findFirst();
        Optional<Question> target =
                untouched.or(() -> form.openEssentials().stream().findFirst());
        Optional<Step> step = pendingStep(form, target);
        if (step.isPresent()) {
            step(step.get());
        } else if (target.isPresent()) {
            if (untouched.isEmpty()) {
                turn.say(new Reply.OnceMore());
            }
            ask(target.get());
        } else {
            turn.focus(new Focus.Confirming());
            turn.prompt();
        }
    }

    /** Puts again what was open if it still is, else goes on. */
    void resume() {
        boolean stillOpen = switch (turn.focus()) {
            case Focus.Asking asking -> isOpen(asking);
            case Focus.ChoosingJob ignored -> turn.state().form().isEmpty();
            case Focus.Consenting ignored -> true;
            case Focus.Checking ignored -> false;
            case Focus.Picking ignored -> false;
            case Focus.Confirming ignored -> false;
            case Focus.Making ignored -> !turn.state().changedSinceConfirmed();
            case Focus.Made ignored -> !turn.state().changedSinceConfirmed();
            case Focus.Deleting ignored -> true;
            case Focus.Closed ignored -> true;
        };
        if (stillOpen) {
            turn.focus(turn.focus(), 0);
            turn.prompt();
        } else {
            next();
        }
    }

    private boolean isOpen(Focus.Asking asking) {
        return turn.state()
                .form()
                .filter(form -> form.applies(asking.question()))
                .filter(form -> asking.revisited() || !form.slots().answers().containsKey(asking.question()))
                .isPresent();
    }

    /** Asks a question for the first time. */
    void ask(Question question) {
        question.round().filter(this::begins).ifPresent(round -> turn.say(new Reply.RoundBegins(round)));
        turn.focus(Focus.Asking.first(question.id()));
        turn.prompt();
    }

    private boolean begins(String round) {
        boolean wasIn = turn.state()
                .openQuestion()
                .flatMap(turn::question)
                .flatMap(Question::round)
                .filter(round::equals)
                .isPresent();
        List<Question> untouched = turn.form().untouched();
        return !wasIn
                && turn.form().applying().stream()
                        .filter(question ->
                                question.round().filter(round::equals).isPresent())
                        .allMatch(untouched::contains);
    }

    private void step(Step step) {
        switch (step.kind()) {
            case SAY -> {
                turn.record(new Event.StepDone(step.id()));
                turn.say(new Reply.StepSaid(step.id()));
                next();
            }
            case CONSENT -> {
                turn.focus(new Focus.Consenting(step.id()));
                turn.prompt();
            }
            case STOP -> {
                turn.focus(new Focus.Closed(false));
                turn.say(new Reply.Stopped(step.id()));
            }
        }
    }

    /** The first step, in file order, that stands before the target or before something that was passed already. */
    private Optional<Step> pendingStep(Form form, Optional<Question> target) {
        if (form.job().steps().isEmpty()) {
            return Optional.empty();
        }
        List<String> order = form.job().questions().stream().map(Question::id).toList();
        int reached = target.map(question -> order.indexOf(question.id())).orElse(Integer.MAX_VALUE);
        return form.job().steps().stream()
                .filter(step -> !form.slots().stepsDone().contains(step.id()))
                .filter(step ->
                        step.when().map(when -> when.holds(form.answers())).orElse(true))
                .filter(step -> step.before()
                        .map(before -> order.indexOf(before) <= reached && form.applies(before))
                        .orElse(reached == Integer.MAX_VALUE))
                .findFirst();
    }
}
