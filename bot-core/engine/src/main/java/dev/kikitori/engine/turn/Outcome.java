package dev.kikitori.engine.turn;

import dev.kikitori.engine.conversation.Conversation;
import java.util.List;

/**
 * What came of a turn.
 *
 * @param conversation as it was right after this turn
 * @param replies what the bot said in it
 * @param deleted nothing of the conversation is left
 */
public record Outcome(Conversation conversation, List<Conversation.Said> replies, boolean deleted) {
    public Outcome {
        replies = List.copyOf(replies);
    }
}
