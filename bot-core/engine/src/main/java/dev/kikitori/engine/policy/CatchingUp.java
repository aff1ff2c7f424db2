package dev.kikitori.engine.policy;

import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.job.AnswerRules;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moves an interview that is under way to the present version of its job type. */
final class CatchingUp {
    private final TurnInProgress turn;

    CatchingUp(TurnInProgress turn) {
        this.turn = turn;
    }

    /** Returns whether there was a newer version. */
    boolean withFile() {
        Optional<JobType> newer = newer();
        newer.ifPresent(this::move);
        return newer.isPresent();
    }

    private Optional<JobType> newer() {
        boolean underWay = switch (turn.focus()) {
            case Focus.Asking ignored -> true;
            case Focus.Checking ignored -> true;
            case Focus.Picking ignored -> true;
            case Focus.Consenting ignored -> true;
            case Focus.Confirming ignored -> true;
            case Focus.ChoosingJob ignored -> false;
            case Focus.Making ignored -> false;
            case Focus.Made ignored -> false;
            case Focus.Deleting ignored -> false;
            case Focus.Closed ignored -> false;
        };
        return turn.state()
                .job()
                .filter(job -> underWay)
                .flatMap(job -> turn.circumstances().jobs().stream()
                        .filter(current ->
                                current.id().equals(job.id()) && !current.hash().equals(job.hash()))
                        .findFirst());
    }

    private void move(JobType newer) {
        Form before = turn.form();
        turn.record(new Event.JobAdopted(newer.id(), newer.hash()));
        dropWhatNoLongerFits(newer);
        List<String> reopened = newer.questions().stream()
                .filter(question -> asksSomethingElse(before.job(), question))
                .map(Question::id)
                .filter(id -> turn.form().standing(id).isPresent())
                .toList();
        if (!reopened.isEmpty()) {
            turn.record(new Event.Reopened(reopened));
        }
        List<String> known = before.job().questions().stream().map(Question::id).toList();
        List<String> toAsk = turn.form().untouched().stream()
                .map(Question::id)
                .filter(id -> !known.contains(id) || reopened.contains(id))
                .toList();
        turn.say(new Reply.JobMoved(toAsk));
        if (!isStillOpen()) {
            new MovingOn(turn).focusOnNext();
        }
    }

    private void dropWhatNoLongerFits(JobType newer) {
        List<String> unfit = new ArrayList<>();
        for (Map.Entry<String, Value> answer : turn.form().answers().entrySet()) {
            Optional<Question> question = newer.question(answer.getKey()).flatMap(one -> turn.question(one.id()));
            if (question.isPresent()
                    && AnswerRules.check(question.get(), answer.getValue()).isPresent()) {
                unfit.add(answer.getKey());
            }
        }
        unfit.forEach(id -> turn.record(new Event.Unanswered(id)));
    }

    private boolean asksSomethingElse(JobType before, Question now) {
        String lang = turn.state().lang();
        return before.question(now.id())
                .filter(then -> then.kind() != now.kind()
                        || !then.ask()
                                .in(lang)
                                .strip()
                                .equals(now.ask().in(lang).strip()))
                .isPresent();
    }

    private boolean isStillOpen() {
        return switch (turn.focus()) {
            case Focus.Asking asking -> turn.form().applies(asking.question());
            case Focus.Checking checking -> turn.form().answers().containsKey(checking.question());
            case Focus.Picking picking -> turn.form().answers().containsKey(picking.question());
            case Focus.Consenting consenting ->
                turn.form().job().steps().stream().anyMatch(step -> step.id().equals(consenting.step()));
            case Focus.Confirming ignored -> turn.form().untouched().isEmpty();
            case Focus.ChoosingJob ignored -> true;
            case Focus.Making ignored -> true;
            case Focus.Made ignored -> true;
            case Focus.Deleting ignored -> true;
            case Focus.Closed ignored -> true;
        };
    }
}
