package dev.kikitori.engine.policy;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Interpretation;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
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
        if (turn.focus() instanceof Focus.Making
                && artifact.version() == before.making().confirmed()) {
            turn.focus(new Focus.Made());
        }
        turn.say(
                artifact.good()
                        ? new Reply.Delivered(
                                artifact,
                                turn.form().missing().stream().map(Question::id).toList())
                        : new Reply.FailedChecks(artifact));
        return turn.decided();
    }

    /** A version could not be made: says so and opens the summary again. */
    public static Decision failed(Conversation before, int version, String code, Circumstances circumstances) {
        TurnInProgress turn = new TurnInProgress(before, circumstances);
        turn.record(new Event.MakingFailed(version, code));
        turn.say(new Reply.MakingFailed());
        if (turn.focus() instanceof Focus.Making) {
            turn.focus(new Focus.Confirming());
        }
        return turn.decided();
    }

    /** The parts of the policy, working on one turn. */
    private record Roles(TurnInProgress turn, MovingOn movingOn, Answering answering, Ordering ordering) {
        Roles(TurnInProgress turn) {
            this(turn, new MovingOn(turn));
        }

        private Roles(TurnInProgress turn, MovingOn movingOn) {
            this(turn, movingOn, new Answering(turn, movingOn));
        }

        private Roles(TurnInProgress turn, MovingOn movingOn, Answering answering) {
            this(turn, movingOn, answering, new Ordering(turn, movingOn, answering));
        }

        void hear(Interpretation interpretation) {
            switch (interpretation) {
                case Interpretation.Answers answers -> take(answers.readings());
                case Interpretation.Correction correction -> take(List.of(correction.reading()));
                case Interpretation.Order order -> ordering.obey(order.command());
                case Interpretation.Assent assent -> assent(assent.yes());
                case Interpretation.JobPicked picked -> pick(picked.job());
                case Interpretation.QuestionToUs ignored -> {
                    turn.say(new Reply.CannotAnswer());
                    turn.prompt();
                }
                case Interpretation.Unclear unclear -> unclear(unclear);
            }
        }

        /** An answer to a question while deletion was asked means that it is not wanted. */
        private void take(List<Reading> readings) {
            if (turn.focus() instanceof Focus.Deleting deleting) {
                turn.focus(deleting.before());
            }
            boolean open = !(turn.focus() instanceof Focus.Closed)
                    && !(turn.focus() instanceof Focus.Consenting)
                    && turn.state().form().isPresent();
            if (open) {
                answering.take(readings);
            } else {
                unclear(Interpretation.Unclear.of(Problem.of(Problem.Code.NOT_FOUND)));
            }
        }

        private void pick(String jobId) {
            Optional<JobType> job = turn.circumstances().jobs().stream()
                    .filter(one -> one.id().equals(jobId))
                    .findFirst();
            if (job.isEmpty() || turn.state().form().isPresent()) {
                unclear(Interpretation.Unclear.of(Problem.of(Problem.Code.NOT_FOUND)));
                return;
            }
            turn.record(new Event.JobAdopted(job.get().id(), job.get().hash()));
            turn.say(new Reply.JobChosen());
            turn.say(new Reply.Greeting());
            movingOn.next();
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
            Optional<Reply> kept = asking.revisited() && yes
                    ? Optional.ofNullable(turn.form().answers().get(asking.question()))
                            .map(value -> new Reply.Kept(asking.question(), value))
                    : Optional.empty();
            if (kept.isPresent()) {
                turn.say(kept.get());
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
                ordering.confirm();
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
