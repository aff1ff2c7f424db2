package dev.kikitori.engine.policy;

import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what happens next. Pure: the same input gives the same decision. */
public final class DialogPolicy {
    private DialogPolicy() {}

    /** The first turn, of the bot's own. The job type, if it is clear already, must be among the circumstances' jobs. */
    public static Decision open(Conversation started, Optional<JobType> job, Circumstances circumstances) {
        TurnInProgress turn = new TurnInProgress(started, circumstances);
        job.ifPresent(chosen -> turn.record(new Event.JobAdopted(chosen.id(), chosen.hash())));
        turn.say(new Reply.Greeting());
        new MovingOn(turn).next();
        return turn.decided();
    }

    /**
     * Moves an interview to the present version of its job type, where its file has changed: answers stay by question id,
     * what no longer fits is dropped, and what is asked otherwise now is asked again. Empty if there is nothing to move.
     */
    public static Optional<Decision> catchUp(Conversation heard, Circumstances circumstances) {
        TurnInProgress turn = new TurnInProgress(heard, circumstances);
        return new CatchingUp(turn).withFile() ? Optional.of(turn.decided()) : Optional.empty();
    }

    /** A person's turn. The conversation has already folded what was heard. */
    public static Decision decide(Conversation heard, Interpretation interpretation, Circumstances circumstances) {
        TurnInProgress turn = new TurnInProgress(heard, circumstances);
        new DialogPolicy.Roles(turn).hear(interpretation);
        return turn.decided();
    }

    /** A version was made and kept: hands it over, or says that it failed its checks. */
    public static Decision made(Conversation before, ArtifactRecord artifact, Circumstances circumstances) {
        TurnInProgress turn = new TurnInProgress(before, circumstances);
        turn.record(new Event.ArtifactMade(artifact));
        settle(turn, artifact.version(), new Focus.Made());
        turn.say(
                artifact.good()
                        ? new Reply.Delivered(
                                artifact,
                                before.making()
                                        .confirmedSpec()
                                        .map(Spec::missing)
                                        .orElse(List.of()))
                        : new Reply.FailedChecks(artifact));
        turn.sayWhatIsAside();
        return turn.decided();
    }

    /** A version could not be made: says so and opens the summary again. */
    public static Decision failed(Conversation before, int version, String code, Circumstances circumstances) {
        TurnInProgress turn = new TurnInProgress(before, circumstances);
        turn.record(new Event.MakingFailed(version, code));
        turn.say(new Reply.MakingFailed());
        settle(turn, version, new Focus.Confirming());
        return turn.decided();
    }

    /** What is being made has come so far: nothing is said. */
    public static Decision progressed(Conversation before, Event.MakingProgressed now, Circumstances circumstances) {
        TurnInProgress turn = new TurnInProgress(before, circumstances);
        turn.record(now);
        return turn.decided();
    }

    /** What waits for this version goes on, also behind the question whether everything shall be deleted. */
    private static void settle(TurnInProgress turn, int version, Focus next) {
        if (version != turn.state().making().confirmed()) {
            return;
        }
        if (turn.focus() instanceof Focus.Making) {
            turn.focus(next);
        } else if (turn.focus() instanceof Focus.Deleting(Focus.Making ignored)) {
            turn.focus(new Focus.Deleting(next));
        }
    }

    /** The parts of the policy, working on one turn. */
    private record Roles(TurnInProgress turn, MovingOn movingOn, Answering answering, Ordering ordering) {
        Roles(TurnInProgress turn) {
            this(turn, new MovingOn(turn));
        }

        private Roles(TurnInProgress turn, MovingOn movingOn) {
            this(turn, movingOn, new Answering(turn, movingOn), new Ordering(turn, movingOn));
        }

        void hear(Interpretation interpretation) {
            switch (interpretation) {
                case Interpretation.Answers answers -> take(answers.readings(), List.of());
                case Interpretation.Correction correction -> take(List.of(correction.reading()), List.of());
                case Interpretation.Order order -> ordering.obey(order.command());
                case Interpretation.Assent assent -> assent(assent.yes());
                case Interpretation.JobPicked picked -> pick(picked.job());
                case Interpretation.QuestionToUs asked -> {
                    turn.say(new Reply.Told(asked.topic()));
                    turn.prompt();
                }
                case Interpretation.Revisit revisit -> ordering.rewinding().revisit(revisit.question());
                case Interpretation.Several several -> several(several.parts());
                case Interpretation.Unclear unclear -> unclear(unclear);
            }
        }

        /** Takes the values first; says what was asked for; then does what is wanted. */
        private void several(List<Interpretation> parts) {
            List<Reading> readings = new ArrayList<>();
            List<Reply.Note> onTheWay = new ArrayList<>();
            Optional<Interpretation> wanted = Optional.empty();
            for (Interpretation part : parts) {
                switch (part) {
                    case Interpretation.Answers answers -> readings.addAll(answers.readings());
                    case Interpretation.Correction correction -> readings.add(correction.reading());
                    case Interpretation.QuestionToUs asked -> onTheWay.add(new Reply.Told(asked.topic()));
                    case Interpretation.Order order
                    when order.command() == Command.WHY ->
                        turn.state().openQuestion().ifPresent(open -> onTheWay.add(new Reply.Why(open)));
                    case Interpretation.Unclear ignored -> {}
                    case Interpretation.Order ignored -> wanted = Optional.of(part);
                    case Interpretation.Assent ignored -> wanted = Optional.of(part);
                    case Interpretation.JobPicked ignored -> wanted = Optional.of(part);
                    case Interpretation.Revisit ignored -> wanted = Optional.of(part);
                    case Interpretation.Several ignored -> {}
                }
            }
            if (readings.isEmpty()) {
                onTheWay.forEach(turn::say);
                wanted.ifPresentOrElse(this::hear, turn::prompt);
            } else if (wanted.isPresent() && takesAnswers()) {
                answering.takeInPassing(readings);
                onTheWay.forEach(turn::say);
                hear(wanted.get());
            } else {
                take(readings, onTheWay);
            }
        }

        private boolean takesAnswers() {
            return !(turn.focus() instanceof Focus.Closed)
                    && !(turn.focus() instanceof Focus.Consenting)
                    && turn.state().form().isPresent();
        }

        /** An answer to a question while deletion was asked means that it is not wanted. */
        private void take(List<Reading> readings, List<Reply.Note> onTheWay) {
            if (turn.focus() instanceof Focus.Deleting deleting) {
                turn.focus(deleting.before());
            }
            if (takesAnswers()) {
                answering.take(readings, onTheWay);
            } else {
                unclear(Interpretation.Unclear.of(Problem.of(Problem.Code.NOT_FOUND)));
            }
        }

        private void pick(String jobId) {
            Optional<JobType> job = turn.circumstances().jobs().stream()
                    .filter(one -> one.id().equals(jobId))
                    .findFirst();
            boolean current =
                    turn.state().job().filter(one -> one.id().equals(jobId)).isPresent();
            if (current || turn.focus() instanceof Focus.Deleting) {
                turn.prompt();
            } else if (turn.state().aside(jobId).isPresent()) {
                movingOn.takeUpAgain(jobId);
            } else if (job.isPresent()) {
                movingOn.putAsideFor(job.get());
            } else {
                unclear(Interpretation.Unclear.of(Problem.of(Problem.Code.NOT_FOUND)));
            }
        }

        private void assent(boolean yes) {
            switch (turn.focus()) {
                case Focus.Asking asking -> keepOrAsk(asking, yes);
                case Focus.Checking checking -> settle(checking.question(), yes);
                case Focus.Picking picking -> settle(picking.question(), yes);
                case Focus.Consenting consenting -> consent(consenting.step(), yes);
                case Focus.Confirming ignored -> confirm(yes);
                case Focus.Deleting deleting -> delete(deleting.before(), yes);
                case Focus.Made ignored -> turn.prompt();
                case Focus.Making ignored -> turn.prompt();
                case Focus.Closed ignored -> turn.prompt();
                case Focus.ChoosingJob ignored ->
                    unclear(Interpretation.Unclear.of(Problem.of(Problem.Code.NOT_FOUND)));
            }
        }

        private void keepOrAsk(Focus.Asking asking, boolean yes) {
            Optional<Value> standing = asking.revisited() && yes
                    ? Optional.ofNullable(turn.form().answers().get(asking.question()))
                    : Optional.empty();
            if (standing.isPresent()) {
                movingOn.keep(asking.question(), standing.get());
                movingOn.next();
            } else {
                unclear(Interpretation.Unclear.of(Problem.of(Problem.Code.NOT_FOUND)));
            }
        }

        private void settle(String question, boolean yes) {
            if (yes) {
                movingOn.next();
            } else {
                answering.takeBack(question);
            }
        }

        private void consent(String step, boolean yes) {
            if (yes) {
                turn.record(new Event.StepDone(step));
                movingOn.next();
            } else {
                turn.focus(new Focus.Closed(false));
                turn.say(new Reply.ConsentRefused());
                turn.deleteAll();
            }
        }

        private void confirm(boolean yes) {
            if (yes) {
                ordering.finishing().confirm();
            } else {
                turn.focus(turn.focus(), 0);
                turn.say(new Reply.NotYet());
            }
        }

        private void delete(Focus before, boolean yes) {
            if (yes) {
                turn.focus(new Focus.Closed(true));
                turn.say(new Reply.Deleted());
                turn.deleteAll();
            } else {
                turn.focus(before);
                turn.say(new Reply.NotDeleted());
                turn.prompt();
            }
        }

        private void unclear(Interpretation.Unclear unclear) {
            boolean waiting = !(turn.focus() instanceof Focus.Closed) && !(turn.focus() instanceof Focus.Making);
            if (waiting) {
                int attempt = turn.state().attempt() + 1;
                turn.focus(turn.focus(), attempt);
                Optional<String> question =
                        unclear.question().or(() -> turn.state().openQuestion());
                turn.say(new Reply.NotUnderstood(question, unclear.problem(), attempt));
            }
            turn.prompt();
        }
    }
}
