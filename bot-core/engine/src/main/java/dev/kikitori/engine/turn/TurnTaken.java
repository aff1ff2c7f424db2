package dev.kikitori.engine.turn;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Interpretation;
import java.util.Optional;

/**
 * A turn that was taken and is durable, for those who count. Holds what the person said: whoever is told of it writes no
 * answer down.
 *
 * @param before the conversation before it; without a job type or an open question if it just began
 * @param understanding what was heard, and what heard it; empty for the arrival
 * @param deleted nothing of the conversation is left
 */
public record TurnTaken(
        Conversation before,
        Conversation after,
        Optional<Interpreter.Attributed> understanding,
        boolean deleted,
        TurnTimes times) {
    /** Whether what was said answered nothing, so that the bot asks again. */
    public boolean isAskedAgain() {
        return understanding.isPresent() && understanding.get().interpretation() instanceof Interpretation.Unclear;
    }
}
