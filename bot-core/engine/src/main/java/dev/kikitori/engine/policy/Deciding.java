package dev.kikitori.engine.policy;

import dev.kikitori.engine.conversation.Answer;
import dev.kikitori.engine.conversation.Command;
import dev.kikitori.engine.conversation.Event;
import dev.kikitori.engine.conversation.Reply;
import dev.kikitori.engine.job.Question;
import dev.kikitori.engine.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes what the person leaves to the bot, as far as the job type lets it. */
final class Deciding {
    private final TurnInProgress turn;
    private final MovingOn movingOn;

    Deciding(TurnInProgress turn, MovingOn movingOn) {
        this.turn = turn;
        this.movingOn = movingOn;
    }

    void decide() {
        Optional<Question> open = turn.state().openQuestion().flatMap(turn::question);
        if (open.isEmpty()) {
            turn.notApplicable(Command.DECIDE);
        } else if (decided(open.get())) {
            String id = open.get().id();
            Optional<Value> taken = Optional.ofNullable(turn.form().answers().get(id));
            turn.say(new Reply.Decided(id, taken));
            movingOn.next();
        } else {
            turn.say(new Reply.CannotDecide(open.get().id()));
            turn.prompt();
        }
    }

    void decideAll() {
        if (turn.state().form().isEmpty() || turn.isClosedOrDeleting()) {
            turn.notApplicable(Command.DECIDE_ALL);
            return;
        }
        List<String> taken = new ArrayList<>();
        Optional<Question> open = firstUndecided();
        while (open.isPresent()) {
            String id = open.get().id();
            if (!decided(open.get())) {
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

    /** Leaves a question to the bot, as its rule says. Returns whether that was possible. */
    private boolean decided(Question question) {
        switch (question.decide()) {
            case DEFAULT ->
                question.fallback()
                        .ifPresent(value -> turn.record(new Event.Answered(
                                question.id(),
                                new Answer(value, turn.circumstances().utterance(), true))));
            case OMIT -> {
                if (turn.form().slots().answers().containsKey(question.id())) {
                    turn.record(new Event.Unanswered(question.id()));
                }
                turn.record(new Event.LeftToBot(question.id()));
            }
            case REQUIRED -> {
                return false;
            }
        }
        return true;
    }
}
