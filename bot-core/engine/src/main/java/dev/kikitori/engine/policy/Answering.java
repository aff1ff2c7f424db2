package dev.kikitori.engine.policy;

import dev.kikitori.engine.conversation.Answer;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Focus;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Reading;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.job.AnswerRules;
import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes values into the answers, checks unsure ones back, and takes them out again. */
final class Answering {
    /** Below this confidence a value is checked back with the person. */
    private static final double SURE = 0.8;

    private final TurnInProgress turn;
    private final MovingOn movingOn;

    Answering(TurnInProgress turn, MovingOn movingOn) {
        this.turn = turn;
        this.movingOn = movingOn;
    }

    /** Takes each value that its question takes; stops to ask at the first that is unsure. */
    void take(List<Reading> readings) {
        take(readings, List.of());
    }

    /** The same, with something to say between what was taken and what is asked next. */
    void take(List<Reading> readings, List<Reply.Note> onTheWay) {
        Optional<Reading> unsure = Optional.empty();
        Optional<Reply.NotUnderstood> refused = Optional.empty();
        for (Reading reading : readings) {
            Optional<Problem> problem = problem(reading);
            if (problem.isPresent()) {
                refused = Optional.of(new Reply.NotUnderstood(
                        Optional.of(reading.question()),
                        problem.get(),
                        turn.state().attempt() + 1));
                continue;
            }
            boolean sure = isSure(reading);
            store(reading, sure);
            if (!sure && unsure.isEmpty()) {
                unsure = Optional.of(reading);
            }
        }
        onTheWay.forEach(turn::say);
        if (unsure.isPresent()) {
            checkBack(unsure.get());
        } else if (refused.isPresent()) {
            turn.say(refused.get());
            turn.focus(turn.focus(), turn.state().attempt() + 1);
            turn.prompt();
        } else {
            settle(readings);
        }
    }

    /** Takes each value that its question takes, and asks nothing, because something else is wanted next. */
    void takeInPassing(List<Reading> readings) {
        readings.stream().filter(reading -> problem(reading).isEmpty()).forEach(reading -> store(reading, true));
    }

    private static boolean isSure(Reading reading) {
        return reading.confidence() >= SURE && reading.alternatives().isEmpty();
    }

    /** What was open is settled if it is among what was answered; then whatever is open next is put. */
    private void settle(List<Reading> readings) {
        Optional<String> open = turn.state().openQuestion();
        if (open.isPresent()
                && readings.stream().anyMatch(reading -> reading.question().equals(open.get()))) {
            movingOn.next();
        } else {
            movingOn.resume();
        }
    }

    private Optional<Problem> problem(Reading reading) {
        Optional<Question> question = turn.question(reading.question());
        if (question.isEmpty() || !turn.form().applies(reading.question())) {
            return Optional.of(Problem.of(Problem.Code.NOT_FOUND));
        }
        return AnswerRules.check(question.get(), reading.value());
    }

    private void store(Reading reading, boolean sure) {
        @Nullable Answer before = turn.form().slots().answers().get(reading.question());
        boolean reopened = turn.form().slots().reopened().contains(reading.question());
        if (before == null || before.decided() || reopened || !before.value().equals(reading.value())) {
            turn.record(new Event.Answered(
                    reading.question(),
                    new Answer(reading.value(), turn.circumstances().utterance(), false)));
            @Nullable List<String> names = turn.circumstances().found().get(reading.question());
            if (names != null) {
                turn.record(new Event.ChoicesFound(reading.question(), names));
            }
        }
        if (sure) {
            turn.say(
                    before == null
                            ? new Reply.Took(reading.question(), reading.value())
                            : new Reply.Changed(reading.question(), reading.value()));
        }
        turn.question(reading.question()).ifPresent(question -> wishes(question, reading.value()));
    }

    /** Says what of an answer can't be made; what a wish names of other questions' choices is an answer to those. */
    private void wishes(Question question, Value value) {
        String lang = turn.state().lang();
        List<String> wishes = Form.wishesIn(question, value, lang);
        Map<String, Value> features = question.wishes() && value instanceof Value.Text wish
                ? FeatureWords.in(wish.text(), turn.form(), lang)
                : Map.of();
        features.forEach(this::takeFeatures);
        if (!features.isEmpty()) {
            turn.say(new Reply.RestKeptAsWish());
        } else if (!wishes.isEmpty()) {
            turn.say(new Reply.KeptAsWish(question.id(), wishes));
        }
    }

    private void takeFeatures(String id, Value value) {
        Value added = value;
        if (value instanceof Value.Choices all && turn.form().standing(id).orElse(null) instanceof Value.Choices some) {
            added = new Value.Choices(
                    all.ids().stream().filter(one -> !some.ids().contains(one)).toList());
        }
        turn.record(
                new Event.Answered(id, new Answer(value, turn.circumstances().utterance(), false)));
        turn.say(new Reply.AddedFromWish(id, added));
        List<String> wishes = Form.wishesIn(
                turn.question(id).orElseThrow(), added, turn.state().lang());
        if (!wishes.isEmpty()) {
            turn.say(new Reply.KeptAsWish(id, wishes));
        }
    }

    private void checkBack(Reading reading) {
        if (reading.alternatives().isEmpty()) {
            turn.focus(new Focus.Checking(reading.question()));
        } else {
            List<Value> readings = new ArrayList<>(List.of(reading.value()));
            readings.addAll(reading.alternatives());
            turn.focus(new Focus.Picking(reading.question(), readings));
        }
        turn.prompt();
    }

    /** The value that stands is not right: takes it out and asks again. */
    void takeBack(String question) {
        turn.record(new Event.Unanswered(question));
        turn.say(new Reply.TookBack(question));
        turn.focus(Focus.Asking.first(question));
        turn.prompt();
    }
}
