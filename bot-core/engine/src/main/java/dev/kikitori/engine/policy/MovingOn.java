package dev.kikitori.engine.policy;

import dev.kikitori.engine.conversation.Answer;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.job.Step;
import dev.kikitori.engine.value.Value;
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

    /** Waits for the first open question, or for the summary, without putting it. */
    void focusOnNext() {
        Form form = turn.form();
        turn.focus(form.untouched().stream()
                .findFirst()
                .or(() -> form.openEssentials().stream().findFirst())
                .<Focus>map(question -> new Focus.Asking(
                        question.id(), form.standing(question.id()).isPresent()))
                .orElseGet(Focus.Confirming::new));
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

    /** Asks a question for the first time; or once more, if it asks something else now. */
    void ask(Question question) {
        if (turn.form().slots().reopened().contains(question.id())) {
            reopen(question.id());
            return;
        }
        turn.offerPreview();
        question.round().filter(this::begins).ifPresent(round -> turn.say(new Reply.RoundBegins(round)));
        turn.focus(Focus.Asking.first(question.id()));
        turn.prompt();
    }

    /** Opens a question again; its value stands until it is replaced. */
    void reopen(String id) {
        turn.focus(new Focus.Asking(id, true));
        turn.say(
                new Reply.WentBack(id, Optional.ofNullable(turn.form().answers().get(id))));
        turn.prompt();
    }

    /** Leaves the value of a question that was opened again as it is. */
    void keep(String id, Value value) {
        if (turn.form().slots().reopened().contains(id)) {
            turn.record(new Event.Answered(
                    id, new Answer(value, turn.circumstances().utterance(), false)));
        }
        turn.say(new Reply.Kept(id, value));
    }

    /** Puts aside what is being asked, and begins another thing. */
    void putAsideFor(JobType job) {
        turn.state().form().map(Form::job).ifPresent(current -> {
            turn.record(new Event.PutAside());
            turn.say(new Reply.WasPutAside(current.id()));
        });
        turn.record(new Event.JobAdopted(job.id(), job.hash()));
        turn.say(new Reply.JobChosen());
        turn.say(new Reply.Greeting());
        next();
    }

    /** Goes on with what was put aside. */
    void takeUpAgain(String job) {
        turn.record(new Event.TakenUpAgain(job));
        turn.say(new Reply.CameBack(job));
        next();
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
